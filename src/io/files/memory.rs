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
    /// When they were all changed last.
    pub modified: Option<SystemTime>,
    /// What cannot be removed.
    pub stuck: Vec<String>,
}

impl Files for MemoryFiles {
    fn granted(&self) -> Vec<String> {
        if self.granted { vec![".".into()] } else { Vec::new() }
    }

    fn directory(&self, path: &str) -> Result<Box<dyn Directory + '_>> {
        locate(&self.granted(), path)?;
        Ok(Box::new(self))
    }

    fn create_in_place(&self, path: &str) -> Result<Box<dyn InPlace + '_>> {
        locate(&self.granted(), path)?;
        self.files.borrow_mut().insert(path.to_owned(), Vec::new());
        Ok(Box::new(MemoryInPlace { files: self, path: path.to_owned() }))
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
        if self.stuck.iter().any(|stuck| stuck == name) {
            return Err(io::Error::from(io::ErrorKind::IsADirectory).into());
        }
        self.files.borrow_mut().remove(name);
        Ok(())
    }

    fn names(&self, wanted: &dyn Fn(&str) -> bool) -> Vec<String> {
        self.files.borrow().keys().filter(|name| wanted(name)).cloned().collect()
    }

    fn modified(&self, _: &str) -> Option<SystemTime> {
        self.modified
    }
}

struct MemoryInPlace<'f> {
    files: &'f MemoryFiles,
    path: String,
}

impl InPlace for MemoryInPlace<'_> {
    fn write_at(&self, bytes: &[u8], offset: u64) -> Result<()> {
        let mut files = self.files.files.borrow_mut();
        let file = files.entry(self.path.clone()).or_default();
        let end = offset as usize + bytes.len();
        file.resize(file.len().max(end), 0);
        file[offset as usize..end].copy_from_slice(bytes);
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
