"""Archives whose bytes depend on nothing but their content."""

import hashlib
import io
import tarfile
import zipfile

# The earliest date that a zip archive can hold, 1980-01-01, in both notations.
EPOCH, ZIP_DATE, CREATED = 315532800, (1980, 1, 1, 0, 0, 0), "1980-01-01T00:00:00Z"


def sha256(data):
    return hashlib.sha256(data).hexdigest()


def tar(files):
    """A tar archive of `files`, bytes by name."""
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w", format=tarfile.USTAR_FORMAT) as archive:
        for name, data in sorted(files.items()):
            entry = tarfile.TarInfo(name)
            entry.size, entry.mtime, entry.mode = len(data), EPOCH, 0o644
            archive.addfile(entry, io.BytesIO(data))
    return out.getvalue()


def zipped(files):
    """A zip archive of `files`, bytes by name, in the order given."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, data in files.items():
            entry = zipfile.ZipInfo(name, ZIP_DATE)
            entry.compress_type, entry.external_attr, entry.create_system = zipfile.ZIP_DEFLATED, 0o644 << 16, 3
            archive.writestr(entry, data)
    return out.getvalue()
