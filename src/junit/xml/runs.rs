//! Runs of text, most of a report: they are not read byte by byte.

use super::state::State;
use super::{Scanner, XmlHandler};

impl Scanner {
    /// Passes over bytes that were text or a value. Gives the rest.
    pub(super) fn pass<'b>(&mut self, bytes: &'b [u8], length: usize) -> &'b [u8] {
        self.brackets = 0;
        self.at += length as u64;
        bytes.get(length..).unwrap_or_default()
    }

    /// Whether this is text within the root element, between two references.
    pub(super) fn is_in_text(&self) -> bool {
        matches!(self.state, State::Text) && !self.path.is_empty()
    }

    /// How many of the next bytes are text or a value and nothing else, with the references by name that are whole in text: they need not be
    /// looked at one by one. `told` is given them, decoded.
    pub fn text_run(&self, bytes: &[u8], mut told: Option<&mut Vec<u8>>) -> usize {
        let (quote, has_references) = match self.state {
            // What ends a section that did not begin is an error in text.
            State::Text if !self.path.is_empty() && self.brackets == 0 => (b']', true),
            State::Value(quote) if !self.is_declaration => (quote, false),
            _ => return 0,
        };
        let mut rest = bytes;
        loop {
            let ends = |byte: &u8| matches!(byte, b'<' | b'&') || *byte == quote;
            let plain = rest.iter().position(ends).unwrap_or(rest.len());
            let reference = named_reference(&rest[plain..]).filter(|_| has_references);
            if let Some(told) = &mut told {
                told.extend_from_slice(&rest[..plain]);
                told.extend(reference.map(|(_, byte)| byte));
            }
            match reference {
                Some((length, _)) => rest = &rest[plain + length..],
                None => return bytes.len() - rest.len() + plain,
            }
        }
    }

    /// Passes over a run that [`Self::text_run`] has measured, if it is text that nobody wants. Says whether it is.
    pub fn skip(&mut self, run: &[u8], handler: &dyn XmlHandler) -> bool {
        let is_unwanted = self.is_in_text() && !handler.wants_text();
        if is_unwanted {
            self.pass(run, run.len());
        }
        is_unwanted
    }
}

/// The length of the reference by name that begins here, if that is whole, and what it stands for.
fn named_reference(bytes: &[u8]) -> Option<(usize, u8)> {
    match bytes {
        [b'&', b'l', b't', b';', ..] => Some((4, b'<')),
        [b'&', b'g', b't', b';', ..] => Some((4, b'>')),
        [b'&', b'a', b'm', b'p', b';', ..] => Some((5, b'&')),
        [b'&', b'q', b'u', b'o', b't', b';', ..] => Some((6, b'"')),
        [b'&', b'a', b'p', b'o', b's', b';', ..] => Some((6, b'\'')),
        _ => None,
    }
}
