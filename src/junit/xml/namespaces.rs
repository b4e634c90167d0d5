//! Namespaces in XML 1.0: which prefixes are bound, and to what.

use super::{Attribute, MAX_VALUE};

const XML: &str = "http://www.w3.org/XML/1998/namespace";
const XMLNS: &str = "http://www.w3.org/2000/xmlns/";

/// The most prefixes bound at a time.
const MAX_BINDINGS: usize = 256;

const UNBOUND: &str = "a prefix that is bound to no namespace";

/// The prefixes bound where the scan is.
#[derive(Default)]
pub struct Namespaces {
    bindings: Vec<Binding>,
}

struct Binding {
    /// The number of elements around the one that it is made in.
    depth: usize,
    prefix: String,
    namespace: String,
}

impl Namespaces {
    /// A start tag within `depth` elements.
    ///
    /// # Errors
    /// Which rule its names break.
    pub fn open(&mut self, depth: usize, name: &str, attributes: &[Attribute]) -> Result<(), &'static str> {
        for Attribute { name, value, .. } in attributes {
            let Some(prefix) = bound(name) else { continue };
            if self.bindings.len() == MAX_BINDINGS {
                return Err("too many prefixes");
            }
            let is_reserved = prefix == "xmlns" || value == XMLNS || (prefix == "xml") != (value == XML);
            if is_reserved || value.is_empty() && !prefix.is_empty() || !is_uri(value) {
                return Err("a prefix that cannot be bound so");
            }
            self.bindings.push(Binding { depth, prefix: prefix.to_owned(), namespace: value.clone() });
        }
        self.resolved(name)?;
        let mut expanded: Vec<(&str, &str)> = Vec::new();
        for Attribute { name, .. } in attributes {
            let full = if bound(name).is_some() { (XMLNS, name.as_str()) } else { self.resolved(name)? };
            if expanded.contains(&full) {
                return Err("an attribute is given twice");
            }
            expanded.push(full);
        }
        Ok(())
    }

    /// The end of an element within `depth` elements.
    pub fn close(&mut self, depth: usize) {
        while self.bindings.pop_if(|binding| binding.depth >= depth).is_some() {}
    }

    /// The namespace and the name in it. One without a prefix is in none, as an attribute's.
    fn resolved<'n>(&'n self, name: &'n str) -> Result<(&'n str, &'n str), &'static str> {
        let Some((prefix, local)) = name.split_once(':') else { return Ok(("", name)) };
        let binding = self.bindings.iter().rfind(|binding| binding.prefix == prefix);
        let namespace = binding.map(|binding| binding.namespace.as_str()).or((prefix == "xml").then_some(XML));
        Ok((namespace.ok_or(UNBOUND)?, local))
    }
}

/// The prefix that an attribute of this name binds; empty for the namespace of names without one.
fn bound(name: &str) -> Option<&str> {
    if name == "xmlns" { Some("") } else { name.strip_prefix("xmlns:") }
}

/// Whether libxml2 takes it for a reference to a URI, as far as its characters tell.
fn is_uri(text: &str) -> bool {
    let is_known = |b: u8| b.is_ascii_alphanumeric() || b"-._~:/?#[]@!$&'()*+,;=%".contains(&b);
    let is_escaped = |rest: &str| rest.bytes().take_while(u8::is_ascii_hexdigit).take(2).count() == 2;
    text.len() < MAX_VALUE
        && text.bytes().all(is_known)
        && !text.starts_with(':')
        && text.split('%').skip(1).all(is_escaped)
        && text.split('#').nth(2).is_none()
}
