"""Schemas, linters and parsers on recipes and workflows."""

import shutil
import unittest

from engines_test import SET_UP, engine
from systems import RECIPES
from world import ROOT, bare, folder, run

# Recipes by the schema of check-jsonschema that knows their format.
SCHEMAS = {
    "vendor.azure-pipelines": ["azure-pipelines.yml"],
    "vendor.bamboo-spec": ["bamboo.yml"],
    "vendor.bitbucket-pipelines": ["bitbucket-pipelines.yml"],
    "vendor.buildkite": ["buildkite.yml"],
    "vendor.circle-ci": ["circleci.yml"],
    "vendor.cloudbuild": ["cloudbuild.yaml"],
    "vendor.drone-ci": ["drone.yml", "drone-plugin.yml"],
    "vendor.github-workflows": ["github.yml", "github-action.yml", "forgejo.yml"],
    "vendor.gitlab-ci": ["gitlab-ci.yml", "gitlab-image.yml"],
    "vendor.travis": ["travis.yml"],
    "vendor.woodpecker-ci": ["woodpecker.yml", "woodpecker-plugin.yml"],
}


class Lint(unittest.TestCase):
    def clean(self, *words, directory=ROOT):
        ended = run(words, directory, {**bare(), "PATH": f"{SET_UP / 'venv/bin'}:{bare()['PATH']}"})
        self.assertEqual(ended.code, 0, ended.said)

    def test_schemas(self):
        program = engine("venv/bin/check-jsonschema")
        for schema, names in SCHEMAS.items():
            with self.subTest(schema):
                self.clean(program, "--regex-variant", "nonunicode", "--builtin-schema", schema, *(RECIPES / name for name in names))
        self.clean(program, "--builtin-schema", "vendor.github-actions", ROOT / "action.yml")
        self.clean(program, "--builtin-schema", "vendor.github-workflows", *(ROOT / ".github/workflows").glob("*.yml"))

    def test_actionlint(self):
        program = engine("venv/bin/actionlint")
        with folder() as place:
            # It wants to see the action that a workflow uses.
            workflows = place / ".github/workflows"
            workflows.mkdir(parents=True)
            (place / ".git").mkdir()
            shutil.copytree(ROOT / "packages/action/src", place / ".github/actions/testsigma/packages/action/dist")
            shutil.copy(ROOT / "action.yml", place / ".github/actions/testsigma")
            for file in [RECIPES / "github.yml", RECIPES / "github-action.yml", *(ROOT / ".github/workflows").glob("*.yml")]:
                shutil.copy(file, workflows)
            self.clean(program, "-shellcheck=", "-pyflakes=", directory=place)

    def test_zizmor(self):
        program = engine("venv/bin/zizmor")
        with folder() as place:
            workflows = place / ".github/workflows"
            workflows.mkdir(parents=True)
            for file in [RECIPES / "github.yml", RECIPES / "github-action.yml", *(ROOT / ".github/workflows").glob("*.yml")]:
                shutil.copy(file, workflows)
            # The commits are what the release fills: scripts/pins. What is installed is a file of the repository, and `$/` for an action of the
            # repository is known to GitHub's newest runner alone.
            rules = ("unpinned-uses", "adhoc-packages", "self-repository")
            (place / "zizmor.yml").write_text("rules:\n" + "".join(f"  {rule}:\n    disable: true\n" for rule in rules))
            self.clean(program, "--offline", "--no-progress", "--config", place / "zizmor.yml", place)

    def test_parsers(self):
        engine("venv/bin/python")
        program = """
import sys, importlib
from tree_sitter import Language, Parser
tree = Parser(Language(importlib.import_module("tree_sitter_" + sys.argv[1]).language())).parse(open(sys.argv[2], "rb").read())
sys.exit(tree.root_node.has_error)
"""
        with folder() as place:
            (block,) = [text.split("```")[0] for text in (ROOT / "README.md").read_text().split("```powershell\n")[1:]]
            (place / "readme.ps1").write_text(block)
            for language, file in (("powershell", RECIPES / "gate.ps1"), ("powershell", place / "readme.ps1"), ("kotlin", RECIPES / "teamcity.kts")):
                with self.subTest(file.name):
                    self.clean(SET_UP / "venv/bin/python", "-c", program, language, file)
        for script in [RECIPES / "gate.sh", *(ROOT / "scripts").glob("*"), *(ROOT / "packages/image").glob("*"), ROOT / ".ci/run"]:
            if script.is_file() and script.read_bytes().startswith((b"#!/usr/bin/env bash", b"#!/bin/sh")):
                with self.subTest(script.name):
                    self.clean("bash", "-n", script)

    def test_python_compiles(self):
        for file in [*(ROOT / "packages").rglob("*.py"), *(ROOT / "host-tests/packages").glob("*.py"), ROOT / "scripts/pages"]:
            compile(file.read_text(), str(file), "exec")
