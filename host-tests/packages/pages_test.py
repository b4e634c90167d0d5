"""Pages and recipes are one, install as `scripts/publication` says, and hold no hash that stands nowhere else."""

import re
import shutil
import subprocess
import sys
import unittest

from world import ROOT, folder

PAGES = [ROOT / "README.md", ROOT / "SECURITY.md", ROOT / "action.yml", *sorted((ROOT / "docs").rglob("*.md")),
         *sorted((ROOT / "scripts/recipes").iterdir()), *sorted((ROOT / ".github/workflows").glob("*.yml"))]
# How people would install what is not there, or somebody else's.
FROM_REGISTRIES = re.compile(r"testsigma-ci@\d|testsigma-ci==|(?:npm install|npx|npm exec|pip install|pipx (?:run|install)) (?:-\S+ )*testsigma-ci")


def copied(place):
    """What `scripts/pages` reads and writes, elsewhere."""
    for name in ("README.md", "Cargo.toml", "docs", "scripts", ".github"):
        source = ROOT / name
        (shutil.copytree if source.is_dir() else shutil.copy)(source, place / name)


def written(place):
    subprocess.run([sys.executable, place / "scripts/pages"], check=True)
    files = [file for file in place.rglob("*") if file.is_file() and "publication" not in file.name]
    return {str(file.relative_to(place)): file.read_text(errors="replace") for file in files}


class Pages(unittest.TestCase):
    def test_they_show_every_recipe_as_it_is(self):
        page = (ROOT / "docs/ci.md").read_text()
        recipes = {file.name for file in (ROOT / "scripts/recipes").iterdir()}
        self.assertEqual(set(re.findall(r"<!-- recipe: (\S+) -->", page)), recipes)
        with folder() as place:
            copied(place)
            for name, text in written(place).items():
                self.assertEqual(text, (ROOT / name).read_text(errors="replace"), f"{name}: run scripts/pages")

    def test_the_switch_turns_all_of_them_over_and_back(self):
        with folder() as place:
            copied(place)
            before = written(place)
            switch = place / "scripts/publication"
            kept = switch.read_text()
            switch.write_text("published=yes\nrepository=https://example.com/OWNER/NAME\n")
            after = written(place)
            for name, text in after.items():
                if name.startswith(("scripts/recipes", "docs", "README")):
                    self.assertNotRegex(text, r"\./(ci/)?testsigma-ci-\d|\./testsigma_ci-\d|Nothing is published|not in the\s+npm|not on PyPI|registry\.example", name)
            self.assertIn("uses: OWNER/NAME@v", after["scripts/recipes/github-action.yml"])
            self.assertRegex(after["docs/ci.md"], FROM_REGISTRIES)
            switch.write_text(kept)
            self.assertEqual(written(place), before)

    def test_nothing_that_is_not_published_is_installed(self):
        if "published=yes" in (ROOT / "scripts/publication").read_text():
            return
        for page in PAGES:
            self.assertNotRegex(page.read_text(), FROM_REGISTRIES, page.name)
        for page in ("docs/ci.md", "docs/packages.md", "README.md"):
            self.assertIn("othing is published yet", (ROOT / page).read_text())

    def test_a_hash_stands_in_the_pins_with_its_source(self):
        pins = (ROOT / "scripts/pins").read_text()
        for page in PAGES:
            for found in re.findall(r"\b(?:[0-9a-f]{40}|[0-9a-f]{64})\b", page.read_text()):
                self.assertIn(found, pins, page.name)
        for line in pins.splitlines():
            if line and not line.startswith("#"):
                commit = r"\S+@v[\d.]+ \| ([0-9a-f]{40})? ?\| git ls-remote \S+ \S+"
                file = r"\S+=\S+ \| [0-9a-f]{64} \| (pip download|apt-get download) .+"
                self.assertRegex(line, f"^({commit}|{file})$")

    def test_what_workflows_use_is_in_the_pins(self):
        pins = (ROOT / "scripts/pins").read_text()
        for page in PAGES:
            for used in re.findall(r"uses: ([\w-]+/[\w./-]+@\S+)", page.read_text()):
                self.assertIn(f"\n{used} |", pins, page.name)
