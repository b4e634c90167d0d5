"""What scripts/demo needs of a fresh clone, in which nothing has been built yet."""

import shutil
import unittest

from world import ROOT, TARGET, bare, folder, run

NEEDED = ["scripts/setup-hosts", "packages/python", "packages/variables.txt", "host-tests/hosts/types/requirements.txt"]


class Demo(unittest.TestCase):
    def test_the_engine_for_python_is_set_up_before_there_is_an_artifact(self):
        made = TARGET / "hosts/python"
        with folder() as clone:
            for name in NEEDED:
                source, place = ROOT / name, clone / name
                place.parent.mkdir(parents=True, exist_ok=True)
                (shutil.copytree if source.is_dir() else shutil.copy)(source, place)
            # What pip would download is there.
            host = clone / "target/hosts/python"
            host.mkdir(parents=True)
            shutil.copy(made / "installed", host)
            (host / "venv").symlink_to(made / "venv")
            ended = run([clone / "scripts/setup-hosts", "python"], clone, bare())
            self.assertEqual((ended.code, (host / "ready").exists()), (0, True), ended.said)
            helped = run([host / "venv/bin/python", "-B", host / "host.py", "run", "--help"], clone, bare())
            self.assertEqual(helped.code, 0, helped.said)
