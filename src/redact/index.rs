//! What is looked for: the key and its encodings, indexed by the first characters of each piece, because whether one begins there is asked at
//! every place of a text.

use base64::Engine;
use base64::engine::general_purpose::{STANDARD_NO_PAD, URL_SAFE_NO_PAD};

use super::units::Units;

/// The shortest piece that is hidden by itself, in characters: a shorter one is no help to anybody, and may be a word.
pub(super) const MIN_PIECE: usize = 12;

/// How far apart in the text two characters of one form may stand, in bytes.
const MAX_GAP: usize = 32;

/// The bits of the filter, as a power of two.
const FILTER_BITS: u32 = 16;

/// The forms of keys.
pub(super) struct Index {
    /// The units of every form, a zero after each: no unit is zero.
    text: Vec<u8>,
    /// Where each form ends in `text`, and the shortest piece of it that is hidden.
    forms: Vec<(usize, usize)>,
    /// The hash of each piece of [`MIN_PIECE`] units and where it begins in `text`, in order.
    pieces: Vec<(u64, u32)>,
    /// Whether there may be a piece of a hash.
    filter: Vec<u64>,
}

impl Index {
    /// The forms of these keys: as they are, in hexadecimal, and in base64.
    pub(super) fn of<'k>(keys: impl Iterator<Item = &'k str>) -> Self {
        let filter = vec![0; 1 << (FILTER_BITS - 6)];
        let mut index = Index { text: Vec::new(), forms: Vec::new(), pieces: Vec::new(), filter };
        for key in keys {
            index.add(key.as_bytes(), MIN_PIECE);
            let hex: String = key.bytes().map(|byte| format!("{byte:02x}")).collect();
            index.add(hex.as_bytes(), 2 * MIN_PIECE);
            for form in base64_forms(key.as_bytes()) {
                // Three bytes are four characters.
                index.add(&form, MIN_PIECE / 3 * 4);
            }
        }
        index.pieces.sort_unstable();
        index
    }

    /// Adds a form, of which pieces of `least` units are hidden, or all of it where it is shorter.
    fn add(&mut self, form: &[u8], least: usize) {
        let units = Units::of(form, 0).bytes;
        if units.is_empty() {
            return;
        }
        for (place, piece) in units.windows(MIN_PIECE).enumerate() {
            let hash = hashed(piece);
            self.filter[word(hash)] |= bit(hash);
            self.pieces.push((hash, u32::try_from(self.text.len() + place).unwrap_or(u32::MAX)));
        }
        self.text.extend_from_slice(&units);
        self.forms.push((self.text.len(), least.min(units.len())));
        self.text.push(0);
    }

    /// How many of the units from `at` on are a piece of a form, if they are.
    pub(super) fn length_at(&self, units: &Units, at: usize) -> Option<usize> {
        let rest = &units.bytes[at..];
        let longest = match rest.get(..MIN_PIECE) {
            Some(piece) => self.longest_piece(units, at, hashed(piece)),
            None => None,
        };
        longest.or_else(|| self.short_form(units, at))
    }

    fn longest_piece(&self, units: &Units, at: usize, hash: u64) -> Option<usize> {
        if self.filter[word(hash)] & bit(hash) == 0 {
            return None;
        }
        let from = self.pieces.partition_point(|(other, _)| *other < hash);
        let places = self.pieces[from..].iter().take_while(|(other, _)| *other == hash);
        places.filter_map(|(_, place)| self.piece_at(units, at, *place as usize)).max()
    }

    /// A form that is shorter than a piece: there are some of short keys alone.
    fn short_form(&self, units: &Units, at: usize) -> Option<usize> {
        let mut begin = 0;
        for (end, least) in &self.forms {
            if end - begin < MIN_PIECE && self.length(units, at, begin) >= *least {
                return Some(*least);
            }
            begin = end + 1;
        }
        None
    }

    fn piece_at(&self, units: &Units, at: usize, place: usize) -> Option<usize> {
        let form = self.forms.partition_point(|(end, _)| *end <= place);
        let (_, least) = self.forms.get(form)?;
        Some(self.length(units, at, place)).filter(|length| length >= least)
    }

    /// How many units from `at` on are those of `text` from `place` on.
    fn length(&self, units: &Units, at: usize, place: usize) -> usize {
        let pairs = self.text[place..].iter().zip(&units.bytes[at..]).enumerate();
        let is_near = |n: usize| n == 0 || units.start(at + n) - units.end(at + n - 1) <= MAX_GAP;
        pairs.take_while(|(n, (wanted, unit))| wanted == unit && is_near(*n)).count()
    }
}

/// [`MIN_PIECE`] bytes as one number.
fn hashed(piece: &[u8]) -> u64 {
    let part =
        |from: usize| piece.get(from..from + 8).and_then(|bytes| bytes.try_into().ok()).map_or(0, u64::from_le_bytes);
    (part(0) ^ part(MIN_PIECE - 8).rotate_left(32)).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

/// The word of the filter that is about a hash.
fn word(hash: u64) -> usize {
    usize::try_from(hash >> (64 - FILTER_BITS + 6)).unwrap_or_default()
}

/// Its bit there.
fn bit(hash: u64) -> u64 {
    1 << (hash >> (64 - FILTER_BITS) & 63)
}

/// The characters of the key's base64 that do not depend on what stands around it, for each of the three alignments: so `Basic` and
/// other headers that hold it among other text are recognised too.
fn base64_forms(key: &[u8]) -> Vec<Vec<u8>> {
    let mut forms = Vec::new();
    for before in 0..3 {
        let mut padded = vec![0; before];
        padded.extend_from_slice(key);
        // The first characters mix in what stands before, the last ones what follows.
        let skip = [0, 2, 3][before];
        for alphabet in [STANDARD_NO_PAD, URL_SAFE_NO_PAD] {
            let encoded = alphabet.encode(&padded);
            let keep = encoded.len() - usize::from(padded.len() % 3 != 0);
            let form = encoded.as_bytes()[skip..keep].to_vec();
            if !forms.contains(&form) {
                forms.push(form);
            }
        }
    }
    forms
}
