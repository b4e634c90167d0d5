//! Bytes that are changed on their way, a piece at a time.

use std::io::{self, Read};

/// How much is read from the source at a time, in bytes.
const CHUNK: usize = 16 << 10;

/// A change to a stream of bytes.
pub trait Transform {
    /// Transforms the prefix of `input` that is complete; at `end` all of it. Appends the result to `output`, and gives the length of
    /// that prefix. The rest is given again, with more after it.
    fn transform(&mut self, input: &[u8], end: bool, output: &mut Vec<u8>) -> usize;
}

/// Reads what a [`Transform`] makes of another reader's bytes. Of these it holds a piece, and what the transform left of the last one.
pub struct TransformReader<R, T> {
    source: R,
    transform: T,
    /// Read, and not transformed.
    input: Vec<u8>,
    /// Transformed, and handed out up to `handed_out`.
    output: Vec<u8>,
    handed_out: usize,
    ended: bool,
}

impl<R: Read, T: Transform> TransformReader<R, T> {
    /// The bytes of `source`, changed by `transform`.
    pub fn new(source: R, transform: T) -> Self {
        TransformReader { source, transform, input: Vec::new(), output: Vec::new(), handed_out: 0, ended: false }
    }

    fn refill(&mut self) -> io::Result<()> {
        self.output.clear();
        self.handed_out = 0;
        let held = self.input.len();
        self.input.resize(held + CHUNK, 0);
        let read = self.source.read(&mut self.input[held..]);
        self.input.truncate(held + *read.as_ref().unwrap_or(&0));
        self.ended = read? == 0;
        let transformed = self.transform.transform(&self.input, self.ended, &mut self.output);
        self.input.drain(..transformed);
        Ok(())
    }
}

impl<R: Read, T: Transform> Read for TransformReader<R, T> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while self.handed_out == self.output.len() && !self.ended {
            self.refill()?;
        }
        let n = buffer.len().min(self.output.len() - self.handed_out);
        buffer[..n].copy_from_slice(&self.output[self.handed_out..self.handed_out + n]);
        self.handed_out += n;
        Ok(n)
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

    /// Gives a byte at a time, and fails once before each.
    struct Hesitant<'a>(&'a [u8], bool);

    impl Read for Hesitant<'_> {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            self.1 = !self.1;
            if self.1 { Err(io::ErrorKind::Interrupted.into()) } else { (&mut self.0).take(1).read(buffer) }
        }
    }

    #[test]
    fn what_is_incomplete_waits_for_the_rest() {
        let text = b"one two  three";
        for source in [Box::new(&text[..]) as Box<dyn Read>, Box::new(Hesitant(text, false))] {
            let mut transformed = String::new();
            TransformReader::new(source, Words).read_to_string(&mut transformed).unwrap();
            assert_eq!(transformed, "[one][two][three]");
        }
    }

    #[test]
    fn a_failure_of_the_source_is_passed_on() {
        let mut reader = TransformReader::new(Hesitant(b"one", false), Words);
        assert_eq!(reader.read(&mut [0; 8]).unwrap_err().kind(), io::ErrorKind::Interrupted);
    }
}
