//! What is looked for: the key and its encodings, indexed by the first characters of each piece, because whether one begins there is asked at
//! every place of a text.

use std::ops::Range;

use base64::Engine;
use base64::engine::general_purpose::{STANDARD_NO_PAD, URL_SAFE_NO_PAD};

use super::units::Units;

/// The shortest piece that is hidden by itself, in characters: a shorter one is no help to anybody, and may be a word.
pub(super) const MIN_PIECE: usize = 12;

/// How far apart in the text two characters of one form may stand, in bytes.
const MAX_GAP: usize = 32;

/// The most lists of pieces, and how many of them there are for each piece at least. What a waiting guest keeps is memory of its host.
const MAX_LISTS: usize = 1 << 13;
const LISTS_PER_PIECE: usize = 1;

/// How many marks there are for each list: so few places of a text are compared with a piece in vain.
const MARKS_PER_LIST: usize = 8;

/// The most pieces of one list that are compared: only a key that repeats itself has so many.
const MAX_COMPARED: usize = 64;

/// The forms of keys.
#[derive(Default)]
pub(super) struct Index {
    /// The units of every form, a zero before each and one at the end: no unit is zero.
    text: Vec<u8>,
    /// Where each form ends in `text`, and the shortest piece of it that is hidden.
    forms: Vec<(usize, usize)>,
    /// A bit for each hash of pieces that there are: eight hashes share a list.
    marks: Vec<u8>,
    /// For each list of pieces of [`MIN_PIECE`] units where the first of them begins in `text`, or zero.
    first: Vec<u32>,
    /// For each place in `text` the next piece of its list, or zero.
    next: Vec<u32>,
    /// The keys that have so few units that all of them is looked for, as they are: what stands beside one may look like an escape together with
    /// its first character or its last.
    short: Vec<Vec<u8>>,
}

/// The longest key that is looked for as it is, in units: without one of them at either end it still holds a piece.
const MAX_SHORT: usize = 2 * MIN_PIECE;

impl Index {
    /// The forms of these keys: as they are, in hexadecimal, and in base64.
    pub(super) fn of(keys: &[&str]) -> Self {
        let mut index = Index { text: vec![0], ..Index::default() };
        for key in keys {
            if Units::of(key.as_bytes(), 0).bytes.len() <= MAX_SHORT {
                index.short.push(key.as_bytes().to_vec());
            }
            index.add(key.as_bytes(), MIN_PIECE);
            index.add(&hexadecimal(key.as_bytes()), 2 * MIN_PIECE);
            for form in base64_forms(key.as_bytes()) {
                // Three bytes are four characters.
                index.add(&form, MIN_PIECE / 3 * 4);
            }
        }
        index.list_pieces();
        index
    }

    /// Adds a form, of which pieces of `least` units are hidden, or all of it where it is shorter.
    fn add(&mut self, form: &[u8], least: usize) {
        let units = Units::of(form, 0).bytes;
        if units.is_empty() {
            return;
        }
        self.text.extend_from_slice(&units);
        self.forms.push((self.text.len(), least.min(units.len())));
        self.text.push(0);
    }

    /// Puts each piece of each form into its list.
    fn list_pieces(&mut self) {
        let lists = (LISTS_PER_PIECE * self.text.len()).next_power_of_two().min(MAX_LISTS);
        (self.first, self.next) = (vec![0; lists], vec![0; self.text.len()]);
        self.marks = vec![0; lists * MARKS_PER_LIST / 8];
        let mut begin = 1;
        for (end, _) in &self.forms {
            // The first of them is found first: it goes on for longest.
            for (place, piece) in self.text[begin..*end].windows(MIN_PIECE).enumerate().rev() {
                let hash = hash_of(piece);
                self.marks[hash / MARKS_PER_LIST % lists] |= 1 << (hash % MARKS_PER_LIST);
                let first = &mut self.first[hash / MARKS_PER_LIST % lists];
                self.next[begin + place] = *first;
                *first = u32::try_from(begin + place).unwrap_or_default();
            }
            begin = end + 1;
        }
    }

    /// The first place among `places` of `text` where a short key stands as it is, and its length.
    pub(super) fn short_key(&self, text: &[u8], places: Range<usize>) -> Option<(usize, usize)> {
        if self.short.is_empty() {
            return None;
        }
        let key_at = |place: usize| self.short.iter().find(|key| text[place..].starts_with(key)).map(Vec::len);
        places.into_iter().find_map(|place| Some((place, key_at(place)?)))
    }

    /// How many of the units from `at` on are a piece of a form, if they are.
    pub(super) fn length_at(&self, units: &Units, at: usize) -> Option<usize> {
        let rest = &units.bytes[at..];
        let longest = rest.get(..MIN_PIECE).and_then(|piece| {
            let (hash, lists) = (hash_of(piece), self.first.len());
            let list = hash / MARKS_PER_LIST % lists;
            let is_marked = self.marks[list] & 1 << (hash % MARKS_PER_LIST) != 0;
            is_marked.then(|| self.longest_piece(units, at, self.first[list])).flatten()
        });
        longest.or_else(|| self.short_form(units, at))
    }

    /// The longest of the pieces of a list, from its `first` on, that the units from `at` on are.
    fn longest_piece(&self, units: &Units, at: usize, first: u32) -> Option<usize> {
        let (mut place, mut longest) = (first as usize, None);
        for _ in 0..MAX_COMPARED {
            if place == 0 {
                break;
            }
            longest = longest.max(self.piece_at(units, at, place));
            place = self.next[place] as usize;
        }
        longest
    }

    /// A form that is shorter than a piece: there are some of short keys alone.
    fn short_form(&self, units: &Units, at: usize) -> Option<usize> {
        let mut begin = 1;
        for (end, least) in &self.forms {
            if end - begin < MIN_PIECE && self.length(units, at, begin) >= *least {
                return Some(*least);
            }
            begin = end + 1;
        }
        None
    }

    fn piece_at(&self, units: &Units, at: usize, place: usize) -> Option<usize> {
        let length = self.length(units, at, place);
        if length == 0 {
            return None;
        }
        let form = self.forms.partition_point(|(end, _)| *end <= place);
        self.forms.get(form).filter(|(_, least)| length >= *least).map(|_| length)
    }

    /// How many units from `at` on are those of `text` from `place` on.
    fn length(&self, units: &Units, at: usize, place: usize) -> usize {
        let pairs = self.text[place..].iter().zip(&units.bytes[at..]).enumerate();
        let is_near = |n: usize| n == 0 || units.start(at + n) - units.end(at + n - 1) <= MAX_GAP;
        pairs.take_while(|(n, (wanted, unit))| wanted == unit && is_near(*n)).count()
    }
}

/// A number for [`MIN_PIECE`] units that is seldom that of others.
fn hash_of(piece: &[u8]) -> usize {
    let part =
        |from: usize| piece.get(from..from + 8).and_then(|bytes| bytes.try_into().ok()).map_or(0, u64::from_le_bytes);
    const MIX: u64 = 0x9e37_79b9_7f4a_7c15;
    let hash = (part(0).wrapping_mul(MIX) ^ part(MIN_PIECE - 8)).wrapping_mul(MIX);
    // The higher half, which fits where addresses have 32 bits.
    (hash >> 32) as usize
}

/// Each byte as two digits.
fn hexadecimal(bytes: &[u8]) -> Vec<u8> {
    bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]).map(|digit| b"0123456789abcdef"[usize::from(digit)]).collect()
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
