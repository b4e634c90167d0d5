"""Asks expat and libxml2 about documents: each comes on standard input as its length (four bytes, big-endian) and its bytes.

Answers with a line for each: "accepted" if both read it, or "refused: " and what each of them says. Both mind namespaces; libxml2 is told that
documents may be huge.
"""

import sys
from xml.parsers import expat

from lxml import etree


def expat_says(document):
    try:
        expat.ParserCreate(namespace_separator="}").Parse(document, True)
    # LookupError and ValueError: a declared encoding that Python does not know, or has no table of.
    except (expat.ExpatError, LookupError, ValueError) as error:
        return "expat: " + str(error)


def libxml2_says(document):
    try:
        etree.fromstring(document, etree.XMLParser(huge_tree=True, resolve_entities=False, no_network=True))
    except (etree.XMLSyntaxError, ValueError) as error:
        return "libxml2: " + str(error)


def verdict(document):
    objections = [says for says in (expat_says(document), libxml2_says(document)) if says]
    return " ".join(("refused: " + "; ".join(objections)).split()) if objections else "accepted"


def main():
    everything = sys.stdin.buffer.read()
    at = 0
    while at < len(everything):
        end = at + 4 + int.from_bytes(everything[at : at + 4], "big")
        print(verdict(everything[at + 4 : end]).encode("ascii", "replace").decode())
        at = end


main()
