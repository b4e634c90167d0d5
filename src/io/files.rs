//! The directories that the host grants, as far as they are needed: whole files in, whole files out.
//!
//! `files/wasi.rs` is the only module that knows wasi:filesystem.

#[cfg(target_arch = "wasm32")]
pub mod wasi;

use std::io;

use thiserror::Error;

/// Why a file could not be written or read. Its text is a clause for people.
#[derive(Debug, Error)]
pub enum FileError {
    /// The path has a `..` in it.
    #[error("the path leads out of the granted directory")]
    Outside,
    /// There is no directory.
    #[error("no directory is granted (with wasmtime: --dir DIRECTORY)")]
    NothingGranted,
    /// There are directories, but not this one.
    #[error("the path is in none of the granted directories: {}", granted.join(", "))]
    NotGranted {
        /// Their names in the sandbox.
        granted: Vec<String>,
    },
    /// The host refused, for a path that may be repeated.
    #[error("{action} {path}: {cause}")]
    At {
        /// What was being done: `creating`, `writing`, …
        action: &'static str,
        /// To which file.
        path: String,
        /// Why it could not be done. The text says so already, so this is no `source` that would be told a second time.
        cause: io::Error,
    },
    /// The host refused. Whoever asked names the path, or must not: it can be a key that was given in place of a path.
    #[error(transparent)]
    Unnamed(#[from] io::Error),
}

/// The result of a file operation.
pub type Result<T> = std::result::Result<T, FileError>;

/// What the host grants.
pub trait Files {
    /// The directories granted, by their names in the sandbox.
    fn granted(&self) -> Vec<String>;
    /// A directory to write to, made if it is missing below a granted one.
    ///
    /// # Errors
    /// It is not granted, or cannot be made.
    fn directory(&self, path: &str) -> Result<Box<dyn Directory + '_>>;
    /// The first bytes of a file: [`MAX_READ`] and at most as many again.
    ///
    /// # Errors
    /// It is not in a granted directory, or cannot be read. The path is not repeated.
    fn read(&self, path: &str) -> Result<Vec<u8>>;
}

/// A directory to write to.
pub trait Directory {
    /// Begins a file. Nothing is seen under its name until it is committed.
    ///
    /// # Errors
    /// The directory is not writable.
    fn create(&self, name: &str) -> Result<Box<dyn Output + '_>>;
    /// Reads a file from its beginning, as it streams.
    ///
    /// # Errors
    /// It is not there, or cannot be read.
    fn open(&self, name: &str) -> Result<Box<dyn io::Read + '_>>;
    /// Removes a file. A missing one is fine.
    ///
    /// # Errors
    /// It is there and stays there.
    fn remove(&self, name: &str) -> Result<()>;
}

/// A file being written. Dropped without a commit it leaves nothing behind.
pub trait Output {
    /// Appends.
    ///
    /// # Errors
    /// There is no room, or the host refuses.
    fn write(&mut self, bytes: &[u8]) -> Result<()>;
    /// Puts the file in its place, replacing an older one whole.
    ///
    /// # Errors
    /// It could not be completed or put there.
    fn commit(self: Box<Self>) -> Result<()>;
}

/// Writes a whole file.
///
/// # Errors
/// It could not be written; what was there before is still there, or nothing.
pub fn write(directory: &dyn Directory, name: &str, bytes: &[u8]) -> Result<()> {
    let mut file = directory.create(name)?;
    file.write(bytes).map_err(|error| match error {
        FileError::Unnamed(cause) => FileError::At { action: "writing", path: name.to_owned(), cause },
        named => named,
    })?;
    file.commit()
}

/// How much of a file [`Files::read`] asks for, in bytes.
pub const MAX_READ: u64 = 64 * 1024;

/// Finds `path` among the granted directories: the index of the one to use, and the path below it.
///
/// A directory granted under the very beginning of the path wins, the longest first; then one granted as `.`, then the only one there is.
#[cfg(any(target_arch = "wasm32", test))]
fn locate(granted: &[String], path: &str) -> Result<(usize, Vec<String>)> {
    let mut parts = Vec::new();
    for part in path.split(['/', '\\']) {
        match part {
            "" | "." => {}
            ".." => return Err(FileError::Outside),
            part => parts.push(part.to_owned()),
        }
    }
    let absolute = path.starts_with('/');
    let named = |name: &str| -> Vec<String> {
        name.split('/').filter(|part| !part.is_empty() && *part != ".").map(str::to_owned).collect()
    };
    let best = granted
        .iter()
        .enumerate()
        .filter(|(_, name)| name.starts_with('/') == absolute && parts.starts_with(&named(name)))
        .max_by_key(|(_, name)| named(name).len());
    if let Some((index, name)) = best {
        return Ok((index, parts.split_off(named(name).len())));
    }
    match granted {
        [_] if !absolute => Ok((0, parts)),
        [] => Err(FileError::NothingGranted),
        _ => Err(FileError::NotGranted { granted: granted.to_vec() }),
    }
}

#[cfg(test)]
pub mod memory {
    //! Directories in memory, for tests.

    use std::cell::RefCell;
    use std::collections::BTreeMap;

    use super::*;

    /// One granted directory, `.`, or none.
    #[derive(Default)]
    pub struct MemoryFiles {
        /// Whether a directory is granted.
        pub granted: bool,
        /// Whether writing fails.
        pub read_only: bool,
        /// The files in it.
        pub files: RefCell<BTreeMap<String, Vec<u8>>>,
    }

    impl Files for MemoryFiles {
        fn granted(&self) -> Vec<String> {
            if self.granted { vec![".".into()] } else { Vec::new() }
        }

        fn directory(&self, path: &str) -> Result<Box<dyn Directory + '_>> {
            locate(&self.granted(), path)?;
            Ok(Box::new(self))
        }

        fn read(&self, path: &str) -> Result<Vec<u8>> {
            self.files.borrow().get(path).cloned().ok_or_else(|| io::Error::from(io::ErrorKind::NotFound).into())
        }
    }

    impl Directory for &MemoryFiles {
        fn create(&self, name: &str) -> Result<Box<dyn Output + '_>> {
            if self.read_only {
                return Err(io::Error::from(io::ErrorKind::ReadOnlyFilesystem).into());
            }
            Ok(Box::new(MemoryOutput { files: self, name: name.into(), bytes: Vec::new() }))
        }

        fn open(&self, name: &str) -> Result<Box<dyn io::Read + '_>> {
            Ok(Box::new(io::Cursor::new(self.read(name)?)))
        }

        fn remove(&self, name: &str) -> Result<()> {
            self.files.borrow_mut().remove(name);
            Ok(())
        }
    }

    struct MemoryOutput<'f> {
        files: &'f MemoryFiles,
        name: String,
        bytes: Vec<u8>,
    }

    impl Output for MemoryOutput<'_> {
        fn write(&mut self, bytes: &[u8]) -> Result<()> {
            self.bytes.extend_from_slice(bytes);
            Ok(())
        }

        fn commit(self: Box<Self>) -> Result<()> {
            self.files.files.borrow_mut().insert(self.name, self.bytes);
            Ok(())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refusal_names_the_path_where_that_is_allowed() {
        let cause = || io::Error::new(io::ErrorKind::StorageFull, "no space is left");
        for (error, text) in [
            (FileError::Outside, "the path leads out of the granted directory"),
            (
                FileError::NotGranted { granted: vec!["a".to_owned(), "b".to_owned()] },
                "the path is in none of the granted directories: a, b",
            ),
            (
                FileError::At { action: "writing", path: "testsigma.env".to_owned(), cause: cause() },
                "writing testsigma.env: no space is left",
            ),
            (cause().into(), "no space is left"),
        ] {
            assert_eq!(error.to_string(), text);
        }
    }

    #[test]
    fn paths_are_found_in_what_is_granted() {
        for (granted, path, found) in [
            (&["."][..], ".", Some((0, ""))),
            (&["."], "", Some((0, ""))),
            (&["."], "reports/today", Some((0, "reports/today"))),
            (&["./"], "./reports/", Some((0, "reports"))),
            (&["out"], "out", Some((0, ""))),
            (&["out"], ".", Some((0, ""))),
            (&["out"], "out/x", Some((0, "x"))),
            (&["out"], "x", Some((0, "x"))),
            (&[".", "out"], "out/x", Some((1, "x"))),
            (&["out", "."], "x", Some((1, "x"))),
            (&["/"], "/a/b", Some((0, "a/b"))),
            (&["/", "/a"], "/a/b", Some((1, "b"))),
            (&["/ab"], "/a", None),
            (&["."], "/a", None),
            (&["."], "../a", None),
            (&["."], "a/../../b", None),
            (&["a", "b"], "c", None),
            (&[], ".", None),
        ] {
            let granted: Vec<String> = granted.iter().map(|name| (*name).to_owned()).collect();
            let located = locate(&granted, path).ok().map(|(index, parts)| (index, parts.join("/")));
            assert_eq!(
                located,
                found.map(|(index, parts): (usize, &str)| (index, parts.to_owned())),
                "{granted:?} {path}"
            );
        }
    }
}
