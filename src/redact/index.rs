//! The pieces of a key, indexed by their first characters: whether one begins at a place of a text is asked at every place.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use rustc_hash::FxBuildHasher;

/// The shortest piece that is hidden by itself, in characters: a shorter one is no help to anybody, and may be a word.
pub(super) const MIN_PIECE: usize = 12;

/// Where in the key each piece of the shortest length begins.
#[derive(Clone, Default)]
pub(super) struct PatternIndex {
    key: Vec<u8>,
    /// Of a piece that is in the key twice, the first place.
    places: HashMap<(u64, u32), usize, FxBuildHasher>,
}

impl PatternIndex {
    /// The pieces of this key.
    pub(super) fn of(key: &[u8]) -> Self {
        let mut places = HashMap::default();
        for (place, piece) in key.windows(MIN_PIECE).enumerate() {
            if let Some(Entry::Vacant(vacant)) = hashed(piece).map(|begin| places.entry(begin)) {
                vacant.insert(place);
            }
        }
        PatternIndex { key: key.to_vec(), places }
    }

    /// The length of the piece at the beginning of `text`, if one of at least [`MIN_PIECE`] stands there.
    pub(super) fn length_at(&self, text: &[u8]) -> Option<usize> {
        let from = *self.places.get(&hashed(text)?)?;
        Some(self.key[from..].iter().zip(text).take_while(|(a, b)| a == b).count())
    }
}

/// The first [`MIN_PIECE`] bytes as two numbers, which are hashed faster than a slice is.
fn hashed(text: &[u8]) -> Option<(u64, u32)> {
    let (first, rest) = text.split_first_chunk()?;
    Some((u64::from_le_bytes(*first), u32::from_le_bytes(*rest.first_chunk()?)))
}
