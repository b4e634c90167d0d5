"""Asks expat about documents: each comes on standard input as its length (four bytes, big-endian) and its bytes.

Answers with a line for each: "accepted", "namespaces: " and why if only the rules of namespaces refuse it, or "refused: " and why.
"""

import sys
from xml.parsers import expat


def refusal(document, **options):
    try:
        expat.ParserCreate(**options).Parse(document, True)
    # LookupError and ValueError: a declared encoding that Python does not know, or has no table of.
    except (expat.ExpatError, LookupError, ValueError) as error:
        return str(error).replace("\n", " ")
    return None


def verdict(document):
    if why := refusal(document):
        return "refused: " + why
    if why := refusal(document, namespace_separator=" "):
        return "namespaces: " + why
    return "accepted"


def main():
    everything = sys.stdin.buffer.read()
    at = 0
    while at < len(everything):
        end = at + 4 + int.from_bytes(everything[at : at + 4], "big")
        print(verdict(everything[at + 4 : end]))
        at = end


main()
