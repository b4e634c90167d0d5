//! A set of beginnings, to rule out at once nearly all places of a text.

/// The size of the set, as a power of two.
const BITS: u32 = 12;

/// Holds a fingerprint of the first four bytes of each text put into it.
#[derive(Clone)]
pub(super) struct Grams([u64; 1 << (BITS - 6)]);

impl Default for Grams {
    fn default() -> Self {
        Grams([0; 1 << (BITS - 6)])
    }
}

impl Grams {
    /// Puts a text in. One of less than four bytes is not.
    pub(super) fn insert(&mut self, text: &[u8]) {
        if let Some((word, bit)) = place(text) {
            self.0[word] |= bit;
        }
    }

    /// False only if nothing that was put in begins as `text` does.
    pub(super) fn contains(&self, text: &[u8]) -> bool {
        place(text).is_some_and(|(word, bit)| self.0[word] & bit != 0)
    }
}

fn place(text: &[u8]) -> Option<(usize, u64)> {
    // Fibonacci hashing: the upper bits of the product depend on all of the factor's.
    let hash = u32::from_le_bytes(*text.first_chunk()?).wrapping_mul(0x9e37_79b9) >> (32 - BITS);
    Some((hash as usize >> 6, 1 << (hash & 63)))
}
