//! A start tag, and how it comes about.

use std::ops::Range;

use super::names::is_qualified_name;
use super::state::State;
use super::{MAX_VALUE, Scanner, XmlHandler};
use crate::junit::encoding::is_encoding_name;
use crate::junit::push_up_to;

/// The most attributes of an element: each is compared with each.
const MAX_ATTRIBUTES: usize = 256;

/// The deepest nesting of elements accepted: libxml2's. The server's own is 4.
const MAX_DEPTH: usize = 2048;

/// A start tag.
pub struct Tag<'t> {
    /// The element's name.
    pub name: &'t str,
    /// Its attributes.
    pub attributes: &'t [Attribute],
    /// Whether the element ends with this tag.
    pub is_empty: bool,
}

impl Tag<'_> {
    /// The value of an attribute; nothing if it is not there.
    pub fn value(&self, name: &str) -> &str {
        self.attributes.iter().find(|attribute| attribute.name == name).map_or("", |attribute| &attribute.value)
    }
}

/// An attribute.
#[derive(Default)]
pub struct Attribute {
    /// Its name.
    pub name: String,
    /// Its value decoded, or the first [`MAX_VALUE`] bytes of that.
    pub value: String,
    /// Where the value stands between its quotes, counted from the `<` of the tag.
    pub place: Range<usize>,
}

impl Scanner {
    pub(super) fn hold(&mut self, bytes: &[u8]) {
        push_up_to(MAX_VALUE, &mut self.value, bytes);
    }

    /// Notes the place after the current byte, counted from the `<` of the tag.
    pub(super) fn mark_value(&mut self, note: fn(&mut Range<usize>, usize)) {
        let at = usize::try_from(self.at - self.tag_at).unwrap_or(usize::MAX).saturating_add(1);
        if let Some(attribute) = self.attributes.last_mut() {
            note(&mut attribute.place, at);
        }
    }

    pub(super) fn begin_start_tag(&mut self) -> Result<(), String> {
        self.name = String::from_utf8_lossy(&self.token).into_owned();
        if !is_qualified_name(&self.name) {
            return Err(self.malformed("an element without a name"));
        }
        self.attributes.clear();
        self.state = State::Between(true);
        Ok(())
    }

    pub(super) fn begin_attribute(&mut self) -> Result<(), String> {
        let name = String::from_utf8_lossy(&self.token).into_owned();
        if !is_qualified_name(&name) {
            return Err(self.malformed("an attribute without a name or a value"));
        }
        if self.attributes.len() == MAX_ATTRIBUTES {
            return Err("an element has too many attributes".to_owned());
        }
        self.attributes.push(Attribute { name, ..Attribute::default() });
        self.state = State::Named;
        Ok(())
    }

    pub(super) fn end_start_tag(&mut self, is_empty: bool, handler: &mut dyn XmlHandler) -> Result<(), String> {
        self.enter(State::Text);
        if self.path.len() == MAX_DEPTH {
            return Err(format!("its elements are nested more than {MAX_DEPTH} deep"));
        }
        self.namespaces.open(self.path.len(), &self.name, &self.attributes).map_err(|why| self.malformed(why))?;
        handler.open(&Tag { name: &self.name, attributes: &self.attributes, is_empty })?;
        if is_empty {
            handler.close(&self.name);
            self.namespaces.close(self.path.len());
        } else {
            self.path.push(std::mem::take(&mut self.name));
        }
        Ok(())
    }
}

/// Whether these stand between `<?xml` and `?>`: the version, then perhaps encoding and `standalone`, in this order.
pub(super) fn is_declaration(attributes: &[Attribute]) -> bool {
    let is_version =
        |value: &str| value.strip_prefix("1.").is_some_and(|minor| minor.bytes().all(|b| b.is_ascii_digit()));
    // How far in the order.
    let mut place = 0;
    let is_next = |Attribute { name, value, .. }: &Attribute| {
        let before = place;
        place = match name.as_str() {
            "version" if is_version(value) => 1,
            "encoding" if is_encoding_name(value) => 2,
            "standalone" if matches!(value.as_str(), "yes" | "no") => 3,
            _ => 0,
        };
        before < place && (place == 1 || before > 0)
    };
    !attributes.is_empty() && attributes.iter().all(is_next)
}
