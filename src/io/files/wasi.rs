//! Files through wasi:filesystem.
//!
//! Not through `std::fs`: it opens files with `mutate-directory`, which jco refuses.

use std::io;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use waki::bindings::wasi::random::random::get_random_u64;

use super::{Directory, FileError, Files, InPlace, MAX_READ, Output, Result, locate, temporary_name};
use crate::bindings::wasi::filesystem::preopens::get_directories;
use crate::bindings::wasi::filesystem::types::{
    Descriptor, DescriptorFlags, DescriptorType, ErrorCode, OpenFlags, PathFlags,
};

/// What the host granted.
pub struct WasiFiles {
    directories: Vec<Descriptor>,
    names: Vec<String>,
}

impl WasiFiles {
    /// Asks the host.
    pub fn granted() -> Self {
        let (directories, names) = get_directories().into_iter().unzip();
        WasiFiles { directories, names }
    }
}

impl Files for WasiFiles {
    fn granted(&self) -> Vec<String> {
        self.names.clone()
    }

    fn directory(&self, path: &str) -> Result<Box<dyn Directory + '_>> {
        let (index, parts) = locate(&self.names, path)?;
        let root = &self.directories[index];
        let prefix = parts.join("/");
        make_directories(root, &parts);
        Ok(Box::new(WasiDirectory { root, prefix }))
    }

    fn create_in_place(&self, path: &str) -> Result<Box<dyn InPlace + '_>> {
        let (index, mut parts) = locate(&self.names, path)?;
        let (root, below) = (&self.directories[index], parts.join("/"));
        parts.pop();
        make_directories(root, &parts);
        Ok(Box::new(create(root, &below, OpenFlags::TRUNCATE).map_err(failed("creating", &below))?))
    }

    fn read(&self, path: &str) -> Result<Vec<u8>> {
        let (index, parts) = locate(&self.names, path)?;
        read(&self.directories[index], &parts.join("/"))
    }
}

impl InPlace for Descriptor {
    fn write_at(&self, bytes: &[u8], offset: u64) -> Result<()> {
        write(self, bytes, offset).map_err(explained)?;
        Ok(())
    }
}

/// Makes a directory and those above it, as far as they are missing.
fn make_directories(root: &Descriptor, parts: &[String]) {
    for end in 1..=parts.len() {
        match root.create_directory_at(&parts[..end].join("/")) {
            // Another reason shows itself when a file is written.
            Ok(()) | Err(_) => {}
        }
    }
}

struct WasiDirectory<'f> {
    root: &'f Descriptor,
    prefix: String,
}

impl WasiDirectory<'_> {
    fn path(&self, name: &str) -> String {
        if self.prefix.is_empty() { name.to_owned() } else { format!("{}/{name}", self.prefix) }
    }
}

impl Directory for WasiDirectory<'_> {
    fn create(&self, name: &str) -> Result<Box<dyn Output + '_>> {
        let path = self.path(name);
        let below = path.rfind('/').map_or("", |slash| &path[..=slash]);
        let part = format!("{below}{}", temporary_name(get_random_u64()));
        let file = create(self.root, &part, OpenFlags::EXCLUSIVE).map_err(failed("creating", &path))?;
        Ok(Box::new(WasiOutput { root: self.root, path, part, file: Some(file), at: 0 }))
    }

    fn open(&self, name: &str) -> Result<Box<dyn io::Read + '_>> {
        let path = self.path(name);
        let file = self.root.open_at(PathFlags::empty(), &path, OpenFlags::empty(), DescriptorFlags::READ);
        Ok(Box::new(WasiInput { file: file.map_err(failed("opening", &path))?, at: 0 }))
    }

    fn remove(&self, name: &str) -> Result<()> {
        remove(self.root, &self.path(name))
    }

    fn names(&self, wanted: &dyn Fn(&str) -> bool) -> Vec<String> {
        let path = if self.prefix.is_empty() { "." } else { &self.prefix };
        let opened = self.root.open_at(PathFlags::SYMLINK_FOLLOW, path, OpenFlags::DIRECTORY, DescriptorFlags::READ);
        let Ok(entries) = opened.and_then(|directory| directory.read_directory()) else { return Vec::new() };
        let next = || entries.read_directory_entry().ok().flatten();
        std::iter::from_fn(next).map(|entry| entry.name).filter(|name| wanted(name)).collect()
    }

    fn modified(&self, name: &str) -> Option<SystemTime> {
        let at = self.root.stat_at(PathFlags::empty(), &self.path(name)).ok()?.data_modification_timestamp?;
        UNIX_EPOCH.checked_add(Duration::new(at.seconds, at.nanoseconds))
    }
}

struct WasiInput {
    file: Descriptor,
    at: u64,
}

impl io::Read for WasiInput {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let (piece, _) = self.file.read(buffer.len() as u64, self.at).map_err(explained)?;
        let read = piece.len().min(buffer.len());
        buffer[..read].copy_from_slice(&piece[..read]);
        self.at += read as u64;
        Ok(read)
    }
}

struct WasiOutput<'f> {
    root: &'f Descriptor,
    path: String,
    /// The temporary name; empty once there is nothing behind it.
    part: String,
    file: Option<Descriptor>,
    at: u64,
}

impl Output for WasiOutput<'_> {
    fn write(&mut self, bytes: &[u8]) -> Result<()> {
        let Some(file) = &self.file else { return Ok(()) };
        self.at = write(file, bytes, self.at).map_err(explained)?;
        Ok(())
    }

    fn commit(mut self: Box<Self>) -> Result<()> {
        // Some hosts refuse to rename an open file.
        drop(self.file.take());
        let renamed = self.root.rename_at(&self.part, self.root, &self.path);
        let renamed = renamed.or_else(|_| {
            // Some do not replace.
            let _ = self.root.unlink_file_at(&self.path);
            self.root.rename_at(&self.part, self.root, &self.path)
        });
        match renamed {
            Ok(()) => {
                self.part.clear();
                Ok(())
            }
            // And some cannot rename: then the file is copied, which is the best that they allow.
            Err(_) => copy(self.root, &self.part, &self.path).inspect_err(|_| {
                // Half a file is worse than none.
                let _ = self.root.unlink_file_at(&self.path);
            }),
        }
    }
}

impl Drop for WasiOutput<'_> {
    fn drop(&mut self) {
        drop(self.file.take());
        if !self.part.is_empty() {
            let _ = self.root.unlink_file_at(&self.part);
        }
    }
}

fn create(root: &Descriptor, path: &str, how: OpenFlags) -> std::result::Result<Descriptor, ErrorCode> {
    root.open_at(PathFlags::empty(), path, OpenFlags::CREATE | how, DescriptorFlags::WRITE)
}

fn read(root: &Descriptor, path: &str) -> Result<Vec<u8>> {
    // Opening a pipe waits for who writes to it.
    if root.stat_at(PathFlags::SYMLINK_FOLLOW, path).map_err(explained)?.type_ != DescriptorType::RegularFile {
        return Err(io::Error::other("it is not a regular file").into());
    }
    let file =
        root.open_at(PathFlags::SYMLINK_FOLLOW, path, OpenFlags::empty(), DescriptorFlags::READ).map_err(explained)?;
    let mut bytes = Vec::new();
    loop {
        let (piece, ended) = file.read(MAX_READ, bytes.len() as u64).map_err(explained)?;
        bytes.extend_from_slice(&piece);
        if ended || piece.is_empty() || bytes.len() as u64 >= MAX_READ {
            return Ok(bytes);
        }
    }
}

/// Writes all of `bytes` at an offset, and gives the offset after them.
fn write(file: &Descriptor, bytes: &[u8], mut at: u64) -> std::result::Result<u64, ErrorCode> {
    let mut rest = bytes;
    while !rest.is_empty() {
        let written = file.write(rest, at)?;
        // A host that takes nothing would be asked for ever.
        let taken = usize::try_from(written).ok().filter(|taken| *taken > 0).ok_or(ErrorCode::Io)?;
        at += written;
        rest = rest.get(taken..).unwrap_or_default();
    }
    Ok(at)
}

fn remove(root: &Descriptor, path: &str) -> Result<()> {
    match root.unlink_file_at(path) {
        Ok(()) | Err(ErrorCode::NoEntry) => Ok(()),
        Err(code) => Err(failed("removing the old", path)(code)),
    }
}

fn copy(root: &Descriptor, from: &str, to: &str) -> Result<()> {
    let source = root
        .open_at(PathFlags::empty(), from, OpenFlags::empty(), DescriptorFlags::READ)
        .map_err(failed("opening", from))?;
    let target = create(root, to, OpenFlags::TRUNCATE).map_err(failed("creating", to))?;
    let mut at = 0;
    loop {
        let (piece, ended) = source.read(MAX_READ, at).map_err(failed("reading", from))?;
        at = write(&target, &piece, at).map_err(failed("writing", to))?;
        if ended || piece.is_empty() {
            return Ok(());
        }
    }
}

fn failed(action: &'static str, path: &str) -> impl FnOnce(ErrorCode) -> FileError {
    move |code| FileError::At { action, path: path.to_owned(), cause: explained(code) }
}

/// wasi:filesystem's codes in words that say what to mend.
fn explained(code: ErrorCode) -> io::Error {
    let (kind, reason) = match code {
        ErrorCode::Access | ErrorCode::NotPermitted => (io::ErrorKind::PermissionDenied, "not permitted"),
        ErrorCode::ReadOnly => (io::ErrorKind::ReadOnlyFilesystem, "the directory is read-only"),
        ErrorCode::NoEntry => (io::ErrorKind::NotFound, "there is no such file or directory"),
        ErrorCode::InsufficientSpace | ErrorCode::Quota => (io::ErrorKind::StorageFull, "no space is left"),
        ErrorCode::IsDirectory => (io::ErrorKind::IsADirectory, "a directory has that name"),
        ErrorCode::NotDirectory => (io::ErrorKind::NotADirectory, "a file stands where a directory is meant"),
        ErrorCode::Io => (io::ErrorKind::Other, "the device failed"),
        ErrorCode::NameTooLong => (io::ErrorKind::InvalidFilename, "the name is too long"),
        ErrorCode::Unsupported => (io::ErrorKind::Unsupported, "the host does not support it"),
        _ => (io::ErrorKind::Other, "the host refuses it"),
    };
    io::Error::new(kind, reason)
}
