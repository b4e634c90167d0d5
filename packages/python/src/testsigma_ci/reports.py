"""A report's bytes at once. wasmtime for Python makes an object of each byte of a `list<u8>`, which takes seconds a megabyte."""

import ctypes

from wasmtime import _ffi as ffi
from wasmtime.component import _types as types


def _quick(convert, value):
    def from_c(self, c):
        if not self._is_bytes():
            return convert(self, c)
        try:
            # The bytes lie as far apart as values are large.
            held, apart = c.of.list, ctypes.sizeof(value)
            return ctypes.string_at(held.data, held.size * apart)[value.of.offset :: apart] if held.size else b""
        finally:
            ffi.wasmtime_component_vallist_delete(ctypes.byref(c.of.list))

    return from_c


def quicken():
    """Where a release of wasmtime has other insides, it stays as slow as it is."""
    try:
        kind, value = types.ListType, ffi.wasmtime_component_val_t
        convert, _ = kind.convert_from_c, (kind._is_bytes, value.of.offset, ffi.wasmtime_component_vallist_delete)
    except AttributeError:
        return
    setattr(kind, "convert_from_c", _quick(convert, value))
