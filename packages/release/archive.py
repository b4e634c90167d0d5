"""Archives whose bytes depend on nothing but their content."""

import hashlib
import io
import tarfile
import zipfile
import zlib
from dataclasses import dataclass

# The earliest date that a zip archive can hold, 1980-01-01, in both notations.
EPOCH, ZIP_DATE, CREATED = 315532800, (1980, 1, 1, 0, 0, 0), "1980-01-01T00:00:00Z"


def sha256(data):
    return hashlib.sha256(data).hexdigest()


@dataclass(frozen=True)
class Entry:
    """What a tar archive holds under a name: a file with `data`, or of another kind."""

    data: bytes = b""
    mode: int = 0o644
    kind: bytes = tarfile.REGTYPE
    target: str = ""


def link(target):
    return Entry(mode=0o777, kind=tarfile.SYMTYPE, target=target)


def directory(mode=0o755):
    return Entry(mode=mode, kind=tarfile.DIRTYPE)


def tar(files):
    """A tar archive of `files`: entries, or bytes, by name."""
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w", format=tarfile.USTAR_FORMAT) as archive:
        for name, item in sorted(files.items()):
            item = item if isinstance(item, Entry) else Entry(item)
            entry = tarfile.TarInfo(name)
            entry.size, entry.mtime, entry.mode, entry.type, entry.linkname = len(item.data), EPOCH, item.mode, item.kind, item.target
            archive.addfile(entry, io.BytesIO(item.data))
    return out.getvalue()


def gzipped(data):
    """As gzip does it, without a name and a time."""
    packer = zlib.compressobj(6, zlib.DEFLATED, 16 + zlib.MAX_WBITS)
    return packer.compress(data) + packer.flush()


def zipped(files):
    """A zip archive of `files`, bytes by name, in the order given."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, data in files.items():
            entry = zipfile.ZipInfo(name, ZIP_DATE)
            entry.compress_type, entry.external_attr, entry.create_system = zipfile.ZIP_DEFLATED, 0o644 << 16, 3
            archive.writestr(entry, data)
    return out.getvalue()
