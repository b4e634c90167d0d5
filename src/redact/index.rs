//! The pieces of a key, found in a text at once: most places of most texts begin none.

/// The shortest piece that is hidden by itself, in characters: a shorter one is no help to anybody, and may be a word.
pub(super) const MIN_PIECE: usize = 12;

/// Where in the key each piece of the shortest length begins: a hash table with open addressing.
#[derive(Clone, Default)]
pub(super) struct PatternIndex {
    key: Vec<u8>,
    /// Places in the key, counted from 1; 0 is free. At most a quarter is taken. Empty where there is no piece.
    slots: Vec<u32>,
}

impl PatternIndex {
    /// The pieces of this key.
    pub(super) fn of(key: &[u8]) -> Self {
        let mut pieces = PatternIndex { key: key.to_vec(), slots: Vec::new() };
        if key.len() >= MIN_PIECE {
            pieces.slots.resize((key.len() * 4).next_power_of_two(), 0);
        }
        for (place, piece) in (1..).zip(key.windows(MIN_PIECE)) {
            if let Err(Some(slot)) = pieces.find(piece) {
                pieces.slots[slot] = place;
            }
        }
        pieces
    }

    /// The length of the piece at the beginning of `text`, if one of at least [`MIN_PIECE`] stands there.
    pub(super) fn length_at(&self, text: &[u8]) -> Option<usize> {
        let from = self.find(text).ok()?;
        Some(self.key[from..].iter().zip(text).take_while(|(a, b)| a == b).count())
    }

    /// Where in the key the piece is that `text` begins with; or else the free slot for it, if there can be one.
    fn find(&self, text: &[u8]) -> Result<usize, Option<usize>> {
        let (Some(begin), Some(mask)) = (text.first_chunk::<MIN_PIECE>(), self.slots.len().checked_sub(1)) else {
            return Err(None);
        };
        let [a, b, c, d, e, f, g, h, rest @ ..] = *begin;
        let (first, last) = (u64::from_le_bytes([a, b, c, d, e, f, g, h]), u32::from_le_bytes(rest));
        // Fibonacci hashing: the upper bits of the product depend on all of the factor's.
        let hash = (first ^ u64::from(last).rotate_left(29)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        let mut slot = (hash >> 40) as usize & mask;
        loop {
            match self.slots[slot] as usize {
                0 => return Err(Some(slot)),
                place if self.key[place - 1..].starts_with(begin) => return Ok(place - 1),
                _ => slot = (slot + 1) & mask,
            }
        }
    }
}
