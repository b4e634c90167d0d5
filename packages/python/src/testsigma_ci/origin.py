"""What stands on an allow-list, and where a server's URL leads."""

import re
from ipaddress import IPv6Address

_PORTS = {"https": 443, "http": 80}
_SERVER = r"(https?)://([a-z0-9._~-]+|\[[0-9a-f:.]+\])(?::([0-9]+))?"
_ORIGIN = re.compile(_SERVER + "/?", re.ASCII | re.IGNORECASE)
_URL = re.compile(_SERVER + r"(?:/[^\s\\?#]*)?", re.ASCII | re.IGNORECASE)


def origin(text):
    """The scheme, host and port that a text is; ValueError where it is anything else or more."""
    found = _canonical(_ORIGIN.fullmatch(text))
    if found is None:
        raise ValueError(f"{text!r} is not a scheme, host and port alone, such as https://app.testsigma.com")
    return found


def origin_of_url(url):
    """The origin of a server's URL; none where it has none."""
    return _canonical(_URL.fullmatch(url.strip()))


def _canonical(match):
    if match is None:
        return None
    scheme, host, port = match[1].lower(), match[2].lower(), int(match[3] or _PORTS[match[1].lower()])
    try:
        if host.startswith("["):
            IPv6Address(host[1:-1])
    except ValueError:
        return None
    if not 0 < port < 65536:
        return None
    return f"{scheme}://{host}" if port == _PORTS[scheme] else f"{scheme}://{host}:{port}"
