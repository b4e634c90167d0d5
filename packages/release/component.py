"""Reads a component's sections, and writes what registries and hosts show of it into sections of its own."""

CUSTOM, IMPORT, EXPORT = 0, 10, 11
HEADER = 8
# The sections of wasm-metadata, which registries and `wasm-tools metadata show` read.
NAMES, DOCS = "component-name", "package-docs"


def sections(data):
    """The sections in order: number and body."""
    at = HEADER
    while at < len(data):
        number = data[at]
        size, start = _unsigned(data, at + 1)
        at = start + size
        yield number, data[start:at]


def custom(data, name):
    """The body of a custom section; None where there is none."""
    for number, body in sections(data):
        if number == CUSTOM and _text(body, 0)[0] == name:
            return body[_text(body, 0)[1]:]
    return None


def interfaces(data, kind):
    """The names of what a component imports or exports, such as `wasi:cli/run@0.2.12`."""
    names = []
    for number, body in sections(data):
        if number == kind:
            count, at = _unsigned(body, 0)
            for _ in range(count):
                name, at = _text(body, at + 1)
                names.append(name)
                at = _skip_instance(body, at, name, kind)
    return sorted(names)


def stamped(data, name, fields, docs):
    """The component with its name, with `fields` as sections of one text each, and with the interface's documentation."""
    kept = b"".join(_section(number, body) for number, body in sections(data)
                    if number != CUSTOM or _text(body, 0)[0] not in (NAMES, DOCS, *fields))
    text = name.encode()
    added = [(NAMES, b"\0" + _sized(_sized(text))), (DOCS, docs), *((field, value.encode()) for field, value in fields.items())]
    return data[:HEADER] + kept + b"".join(_section(CUSTOM, _sized(field.encode()) + body) for field, body in added)


def _skip_instance(body, at, name, kind):
    """Behind what follows a name: an instance, and with an export the type that it may be seen as."""
    instance = 5
    if body[at] != instance:
        raise ValueError(f"{name} is no instance")
    at = _unsigned(body, at + 1)[1]
    if kind == EXPORT:
        at = _unsigned(body, at + 2)[1] if body[at] else at + 1
    return at


def _section(number, body):
    return bytes([number]) + _sized(body)


def _sized(body):
    return _leb(len(body)) + body


def _text(data, at):
    size, start = _unsigned(data, at)
    return data[start:start + size].decode(), start + size


def _leb(value):
    out = bytearray()
    while value > 0x7F:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes([*out, value])


def _unsigned(data, at):
    value = shift = 0
    while True:
        byte = data[at]
        at += 1
        value |= (byte & 0x7F) << shift
        shift += 7
        if byte < 0x80:
            return value, at
