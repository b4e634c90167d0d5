//! The directories that the host grants, as far as they are needed: whole files in, whole files out.
//!
//! `files/wasi.rs` is the only module that knows wasi:filesystem: there a file is written beside its name and then renamed (`commit`).

#[cfg(test)]
pub mod memory;
#[cfg(target_arch = "wasm32")]
pub mod wasi;

use std::fmt;
use std::io;
use std::time::{Duration, SystemTime};

use thiserror::Error;

/// Why a file could not be written or read. Its text is a clause for people.
#[derive(Error)]
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

/// Its text. A derived one would bring those of all fields into the artifact, where nobody reads them.
impl fmt::Debug for FileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
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
    /// Makes a file anew that is seen under its name from the start, for what has to outlast a killed gate.
    ///
    /// # Errors
    /// It is not in a granted directory, or cannot be made.
    fn create_in_place(&self, path: &str) -> Result<Box<dyn InPlace + '_>>;
    /// The first bytes of a file: [`MAX_READ`] and at most as many again. Nothing but a regular file is opened, links followed: reading a
    /// pipe would wait for ever.
    ///
    /// # Errors
    /// It is not in a granted directory, is no regular file, or cannot be read. The path is not repeated.
    fn read(&self, path: &str) -> Result<Vec<u8>>;
}

/// A file that is written where it is seen.
pub trait InPlace {
    /// Writes at an offset, over what stands there.
    ///
    /// # Errors
    /// There is no room, or the host refuses. Some of it may stand there all the same.
    fn write_at(&self, bytes: &[u8], offset: u64) -> Result<()>;
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
    /// The names of its files that are `wanted`; none where the host does not list.
    fn names(&self, _wanted: &dyn Fn(&str) -> bool) -> Vec<String> {
        Vec::new()
    }
    /// When a file was changed last, if the host says so.
    fn modified(&self, _name: &str) -> Option<SystemTime> {
        None
    }
}

/// The name of a file that is not complete, by a number that no other gate draws: two of them may write to one directory.
#[cfg(target_arch = "wasm32")]
fn temporary_name(unique: u64) -> String {
    format!("{TEMPORARY}{unique:016x}{TEMPORARY_END}")
}

/// What names of files that are not complete begin and end with.
const TEMPORARY: &str = ".testsigma-";
const TEMPORARY_END: &str = ".part";

/// Whether it is the name of a file that is not complete.
fn is_temporary(name: &str) -> bool {
    let unique = name.strip_prefix(TEMPORARY).and_then(|rest| rest.strip_suffix(TEMPORARY_END));
    unique.is_some_and(|unique| unique.len() == 16 && unique.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

/// The age at which a file that is not complete belongs to a gate that was killed: none is written to for so long.
const ABANDONED_AFTER: Duration = Duration::from_secs(3600);

/// Removes what killed gates left under temporary names.
pub fn remove_abandoned(directory: &dyn Directory, now: SystemTime) {
    for name in directory.names(&is_temporary) {
        let age = directory.modified(&name).and_then(|modified| now.duration_since(modified).ok());
        if age.is_some_and(|age| age >= ABANDONED_AFTER) {
            // It disturbs nobody, so one that stays is no failure.
            let _ = directory.remove(&name);
        }
    }
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
    fn only_what_a_killed_gate_left_is_removed_and_only_when_it_is_old() {
        let names = [
            ".testsigma-0123456789abcdef.part",
            ".testsigma-0123456789abcde.part",
            ".testsigma-0123456789abcdeg.part",
            "testsigma-0123456789abcdef.part",
            ".testsigma-0123456789abcdef.xml",
        ];
        let now = SystemTime::UNIX_EPOCH + 3 * ABANDONED_AFTER;
        for (modified, left) in [
            (Some(now - ABANDONED_AFTER), 4),
            (Some(now - ABANDONED_AFTER / 2), 5),
            (Some(now + ABANDONED_AFTER), 5),
            (None, 5),
        ] {
            let files = memory::MemoryFiles { granted: true, modified, ..memory::MemoryFiles::default() };
            files.files.borrow_mut().extend(names.map(|name| (name.to_owned(), Vec::new())));
            remove_abandoned(&&files, now);
            assert_eq!(files.files.borrow().len(), left, "{modified:?}");
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
