//! Bytes that are changed on their way, a piece at a time.

/// A change to a stream of bytes.
pub trait Transform {
    /// Transforms the prefix of `input` that is complete; at `end` all of it. Appends the result to `output`, and gives the length of
    /// that prefix. The rest is given again, with more after it.
    fn transform(&mut self, input: &[u8], end: bool, output: &mut Vec<u8>) -> usize;
}

/// A [`Transform`], and what it left of the pieces so far.
pub struct Pipe<T> {
    /// The change.
    pub transform: T,
    left: Vec<u8>,
}

impl<T: Transform> Pipe<T> {
    /// For a stream that begins now.
    pub fn new(transform: T) -> Self {
        Pipe { transform, left: Vec::new() }
    }

    /// Appends to `output` what becomes of the next piece; at the `end` with all that was left.
    pub fn push(&mut self, piece: &[u8], end: bool, output: &mut Vec<u8>) {
        // Most pieces come when nothing is left, and leave little.
        if self.left.is_empty() {
            let done = self.transform.transform(piece, end, output);
            self.left.extend_from_slice(piece.get(done..).unwrap_or_default());
        } else {
            self.left.extend_from_slice(piece);
            let done = self.transform.transform(&self.left, end, output);
            self.left.drain(..done);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Words, each in brackets.
    struct Words;

    impl Transform for Words {
        fn transform(&mut self, input: &[u8], end: bool, output: &mut Vec<u8>) -> usize {
            let complete =
                if end { Some(input.len()) } else { input.iter().rposition(|b| *b == b' ').map(|at| at + 1) };
            let complete = complete.unwrap_or(0);
            for word in input[..complete].split(|b| *b == b' ').filter(|word| !word.is_empty()) {
                output.extend([b"[", word, b"]"].concat());
            }
            complete
        }
    }

    #[test]
    fn what_is_incomplete_waits_for_the_rest() {
        let text = b"one two  three";
        for size in 1..=text.len() {
            let (mut words, mut transformed) = (Pipe::new(Words), Vec::new());
            text.chunks(size).for_each(|piece| words.push(piece, false, &mut transformed));
            words.push(b"", true, &mut transformed);
            assert_eq!(transformed, b"[one][two][three]", "in pieces of {size}");
        }
    }
}
