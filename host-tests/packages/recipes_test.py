"""The recipes of CI systems, their steps taken out and run: green, red, key missing, cancelled, and what a second job sees."""

import unittest
from xml.etree import ElementTree

import installed
import systems
from systems import CANCELED, FAILURE, SUCCESS, checkout, play
from world import A_MINUTE, GREEN, RED, RELEASE, TARGET, Mock, asset, folder

ALL = {**systems.WITH_HOOK, **systems.WITHOUT_HOOK}


def case(name, make):
    """The tests of one system, as a class of its own."""

    class Recipe(unittest.TestCase):
        def play(self, mock, place, plan, cancel=None, **env):
            # The green one installs as users do.
            checkout(place, [asset("testsigma-ci-[0-9]*.tgz"), RELEASE / "testsigma.wasm", RELEASE / "variables.txt"], None if plan == GREEN and not env else installed.npm())
            (place / ".tools/wasmtime").symlink_to(TARGET / "debug/examples/wasmtime")
            self.system = make(plan)
            return play(self.system, place, mock.environment(**env), cancel)

        def reported(self, place):
            """The one JUnit file that is published."""
            (file,) = place.glob(self.system.published)
            return ElementTree.parse(file).getroot()

        def test_green_and_a_second_job_sees_the_run(self):
            with Mock() as mock, folder() as place:
                played = self.play(mock, place, GREEN)
                self.assertEqual((played.status, mock.triggers), (SUCCESS, 1), played.out)
                self.assertEqual(self.reported(place).tag, "testsuites")
                if name not in systems.HANDS_NOTHING_ON:
                    self.assertRegex(played.out, r"Testsigma run 5\d+|exported TESTSIGMA_RUN_ID=5\d+")

        def test_red_with_its_report(self):
            with Mock() as mock, folder() as place:
                played = self.play(mock, place, RED)
                self.assertEqual((played.status, played.code), (FAILURE, 10), played.out)
                self.assertTrue(self.reported(place).findall(".//failure"))

        def test_without_a_key_nothing_is_started(self):
            with Mock() as mock, folder() as place:
                played = self.play(mock, place, GREEN, TESTSIGMA_API_KEY="")
                self.assertEqual((played.status, played.code, mock.requests), (FAILURE, 78, []), played.out)
                self.assertIn("TESTSIGMA_API_KEY is ", played.out)

        def test_a_gate_that_does_not_start_is_red(self):
            with Mock() as mock, folder() as place:
                checkout(place, [])
                gate = ".testsigma/node_modules/.bin/testsigma-ci"
                for program, text in (("npm", f"mkdir -p {gate[:-13]} && printf '#!/bin/sh\\nexit 126\\n' > {gate} && chmod +x {gate}"), ("wasmtime", "exit 126")):
                    (place / ".tools" / program).write_text(f"#!/bin/sh\n{text}\n")
                    (place / ".tools" / program).chmod(0o700)
                played = play(make(plan=GREEN), place, mock.environment())
                self.assertEqual((played.status, mock.requests), (FAILURE, []), played.out)
                # Cloud Build reads the code from a file that is not there.
                self.assertEqual(played.code, 1 if name == "Cloud Build" else 126, played.out)

        def test_cancelled_in_the_middle(self):
            with Mock() as mock, folder() as place:
                def in_the_middle(process):
                    mock.wait_for(lambda mock: (mock.triggers and mock.count("GET") > 1) or process.poll() is not None)
                    return process.poll() is None
                played = self.play(mock, place, A_MINUTE, in_the_middle)
                self.assertEqual((played.status, mock.stops), (CANCELED, 1), played.out)
                self.assertTrue(self.reported(place).findall(".//testcase"), played.out)

    if name in systems.WITHOUT_HOOK:
        del Recipe.test_cancelled_in_the_middle
    Recipe.__name__ = Recipe.__qualname__ = name.replace(" ", "")
    return Recipe


for name, make in ALL.items():
    globals()[name.replace(" ", "")] = case(name, make)


class Choices(unittest.TestCase):
    """What a comment offers, where the system itself lets an exit code pass."""

    def test_buildkite_warns_of_failed_tests_and_of_nothing_else(self):
        for plan, ended in ((RED, SUCCESS), ("110", FAILURE)):
            with self.subTest(plan), Mock() as mock, folder() as place:
                checkout(place, [asset("testsigma-ci-[0-9]*.tgz")], installed.npm())
                played = play(systems.buildkite(plan, systems.tolerant), place, mock.environment())
                self.assertEqual(played.status, ended, played.out)
