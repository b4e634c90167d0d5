"""Reads the files that people's tools read, with the parsers that these use: consumers.py DIRECTORY NORMALIZED SCHEMA.

JUnit with lxml and junitparser, the page with html5lib, the summary with cmark-gfm, `testsigma.env` with python-dotenv. Answers in JSON
what they found; what they refuse is an exception.
"""

import json
import pathlib
import re
import sys

import cmarkgfm
import dotenv.parser
import html5lib
from junitparser import JUnitXml
from lxml import etree


def junit(path):
    """The numbers by junitparser, of which those of the suites have to be those of their cases."""
    report = JUnitXml.fromfile(str(path))
    suites = list(report)
    counts = {"tests": 0, "failures": 0, "errors": 0, "skipped": 0}
    keys = []
    for suite in suites:
        told = {name: getattr(suite, name) for name in counts}
        found = dict.fromkeys(counts, 0)
        for case in suite:
            found["tests"] += 1
            for result in case.result:
                # What a re-run mended is no result of its own.
                name = {"failure": "failures", "error": "errors", "skipped": "skipped"}.get(result._tag)
                if name:
                    found[name] += 1
            # GitLab keeps the first of those that are equal in these, whatever suite they stand in.
            keys.append((case.classname, case.name))
        if told != found:
            raise ValueError(f"suite {suite.name} says {told} and has {found}")
        counts = {name: counts[name] + found[name] for name in counts}
    if len(set(keys)) != len(keys):
        raise ValueError("cases with one class and name")
    return counts


def normalized(path, schema):
    etree.XMLSchema(etree.parse(schema)).assertValid(etree.parse(str(path)))
    return junit(path)


def page(path):
    """The page's links, as HTML 5 without an error."""
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    document = parser.parse(path.read_text(encoding="utf-8"))
    return {
        "verdict": "".join(document.find(".//p[@class='verdict']").itertext()),
        "links": [link.get("href") for link in document.iter("a")],
        "size": path.stat().st_size,
    }


def summary(path):
    """The links of the summary as GitHub renders it, and what is bold."""
    rendered = cmarkgfm.github_flavored_markdown_to_html(path.read_text(encoding="utf-8"))
    document = html5lib.parse(rendered, namespaceHTMLElements=False)
    return {
        "links": [link.get("href") for link in document.iter("a")],
        "bold": ["".join(bold.itertext()) for bold in document.iter("strong")],
        "text": re.sub(r"\s+", " ", "".join(document.itertext())),
    }


def env(path):
    """The variables; none that means something else to a reader that fills variables in."""
    with path.open(encoding="utf-8") as stream:
        for line in dotenv.parser.parse_stream(stream):
            assert not line.error, line
    values = dotenv.dotenv_values(path, interpolate=False)
    assert values == dotenv.dotenv_values(path), values
    return values


def main():
    directory, name, schema = sys.argv[1:]
    directory = pathlib.Path(directory)
    found = {"page": page(directory / "testsigma-report.html"), "summary": summary(directory / "testsigma-summary.md")}
    found["env"] = env(directory / "testsigma.env")
    found["normalized"] = normalized(directory / name, schema)
    print(json.dumps(found))


main()
