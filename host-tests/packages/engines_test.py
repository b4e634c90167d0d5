"""The recipes under engines that run here: GitHub's workflows and the action by act, GitLab's pipeline by gitlab-ci-local, the Jenkinsfile on
Groovy. What cannot be had is skipped, and says so.
"""

import json
import os
import re
import shutil
import signal
import subprocess
import tempfile
import unittest
from pathlib import Path

import installed
from systems import PLAN, checkout, recipe, tolerant
from world import A_MINUTE, GREEN, RED, TARGET, Mock, asset, bare, end, folder, run, start

ENGINES = Path(__file__).with_name("engines")
SET_UP = TARGET / "hosts/recipes"


def engine(name):
    """The program, or a reason to skip."""
    program = SET_UP / name
    if not program.exists():
        raise unittest.SkipTest(f"there is no {program.name} here")
    return program


def repository(place, quick):
    """A git repository as a CI system has checked it out."""
    checkout(place, [asset("testsigma-ci-[0-9]*.tgz")], installed.npm() if quick else None)
    shutil.unpack_archive(asset("*-action-*.tar"), place / ".github/actions/testsigma")


def commit(place):
    git = ["git", "-c", "user.name=x", "-c", "user.email=x@example.com"]
    for words in (["init", "-q"], ["remote", "add", "origin", "git@localhost:group/project.git"], ["add", "-A"], ["commit", "-qm", "x"]):
        subprocess.run([*git, *words], cwd=place, check=True, stdout=subprocess.DEVNULL)


class Engine(unittest.TestCase):
    def home(self):
        """A home of its own, for an engine keeps copies of what it ran there."""
        home = tempfile.mkdtemp(prefix="testsigma-home-")
        self.addCleanup(shutil.rmtree, home, ignore_errors=True)
        return home


class Act(Engine):
    """GitHub's own semantics: outputs, conditions, summary, masks, `post:`."""

    def command(self, mock, place, workflow, key, event):
        act = engine("venv/bin/act")
        repository(place, quick=True)
        (place / ".github/workflows").mkdir(parents=True)
        (place / ".github/workflows/testsigma.yml").write_text(workflow)
        stub = place / ".stub"
        stub.mkdir()
        shutil.copy(ENGINES / "upload-artifact.yml", stub / "action.yml")
        (place / ".event.json").write_text(json.dumps(event or {}))
        commit(place)
        words = [act, "pull_request" if event else "push", "--eventpath", place / ".event.json", "--no-cache-server",
                 "-P", "ubuntu-latest=-self-hosted", "-P", "docker=-self-hosted", "-s", f"TESTSIGMA_API_KEY={mock.key if key is None else key}"]
        for version in ("v3", "v6"):
            words += ["--local-repository", f"actions/upload-artifact@{version}={stub}"]
        for name in ("TESTSIGMA_BASE_URL", "TESTSIGMA_EDITION", "TESTSIGMA_POLL_INTERVAL"):
            words += ["--env", f"{name}={mock.environment()[name]}"]
        return words, {**bare(), "HOME": self.home(), "PATH": f"{place / '.tools'}:{os.environ['PATH']}"}

    def act(self, mock, place, workflow, key=None, event=None):
        words, env = self.command(mock, place, workflow, key, event)
        return run(words, place, env)

    def cancelled(self, mock, place, workflow):
        words, env = self.command(mock, place, workflow, None, None)
        process = start(words, place, env)
        mock.wait_for(lambda mock: (mock.triggers and mock.count("GET") > 1) or process.poll() is not None)
        os.kill(process.pid, signal.SIGINT)
        out = process.communicate(timeout=120)[0]
        end(process, signal.SIGKILL)
        return out

    def gates(self, name):
        with self.subTest("green"), Mock() as mock, folder() as place:
            ended = self.act(mock, place, recipe(name, GREEN))
            self.assertEqual((ended.code, mock.triggers), (0, 1), ended.said)
            self.assertRegex(ended.out, r"Testsigma run 5\d+ is passed")
            self.assertIn("uploaded TEST-testsigma.xml", ended.out)
            self.assertIn("Summary - ## ", ended.out)
        with self.subTest("red"), Mock() as mock, folder() as place:
            ended = self.act(mock, place, recipe(name, RED))
            self.assertNotEqual(ended.code, 0, ended.said)
            self.assertRegex(ended.out, r"Summary - ## .*3 of 12 cases fail")
            self.assertIn("uploaded TEST-testsigma.xml", ended.out)
        with self.subTest("cancelled"), Mock() as mock, folder() as place:
            out = self.cancelled(mock, place, recipe(name, A_MINUTE))
            self.assertEqual(mock.stops, 1, out)

    def test_the_plain_workflow(self):
        self.gates("github.yml")
        with self.subTest("without a key"), Mock() as mock, folder() as place:
            ended = self.act(mock, place, recipe("github.yml", GREEN), key="")
            self.assertIn("TESTSIGMA_API_KEY is ", ended.out, ended.said)
            self.assertEqual((mock.requests, ended.code != 0), ([], True))

    def test_the_workflow_with_the_action(self):
        self.gates("github-action.yml")

    def test_forgejo_s_workflow(self):
        with Mock() as mock, folder() as place:
            ended = self.act(mock, place, recipe("forgejo.yml", GREEN))
            self.assertEqual((ended.code, mock.triggers), (0, 1), ended.said)

    def test_the_action_skips_for_forks_and_nobody_else(self):
        def pull(head):
            return {"pull_request": {"head": {"ref": "x", "repo": {"full_name": head}}, "base": {"ref": "main", "repo": {"full_name": "us/it"}}}}
        strict = recipe("github-action.yml", GREEN)
        lenient = strict.replace("# To let failed tests pass: tolerate: failed", "missing-key: skip")
        with Mock() as mock, folder() as place:
            ended = self.act(mock, place, lenient, key="", event=pull("them/it"))
            self.assertEqual((ended.code, mock.requests), (0, []), ended.said)
            self.assertIn("Skipped: there is no key", ended.out)
        for workflow, whose in ((lenient, "us/it"), (strict, "them/it")):
            with self.subTest(whose), Mock() as mock, folder() as place:
                ended = self.act(mock, place, workflow, key="", event=pull(whose))
                self.assertEqual((ended.code != 0, mock.requests), (True, []), ended.said)
                self.assertIn("TESTSIGMA_API_KEY is ", ended.out)

    def test_the_action_tolerates_failed_tests_and_nothing_else(self):
        tolerant = recipe("github-action.yml", PLAN).replace("# To let failed tests pass: tolerate: failed", "tolerate: failed")
        for plan, passes in ((RED, True), ("110", False)):
            with self.subTest(plan), Mock() as mock, folder() as place:
                ended = self.act(mock, place, tolerant.replace(PLAN, plan))
                self.assertEqual(ended.code == 0, passes, ended.said)
                self.assertNotIn(mock.key, ended.out)


class Action(unittest.TestCase):
    """The action's own programs, as the runner starts them."""

    def step(self, mock, place, program="main.js", **inputs):
        action = place / "action"
        if not action.exists():
            shutil.unpack_archive(asset("*-action-*.tar"), action)
        defaults = re.findall(r"^  ([a-z-]+):\n    description: .*\n    default: \"?([^\"\n]*)", (action / "action.yml").read_text(), re.M)
        values = {**dict(defaults), "test-plan-id": GREEN, "api-key": mock.key, "base-url": mock.url, "edition": "cloud",
                  "poll-interval": "200ms", **{name.replace("_", "-"): value for name, value in inputs.items()}}
        env = {**bare(), **{f"INPUT_{name.upper()}": value for name, value in values.items()}, "GITHUB_ACTIONS": "true"}
        for name in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY", "GITHUB_STATE"):
            env[name] = str(place / name)
        return ["node", action / "packages/action/dist" / program], env

    def test_the_outputs_are_those_that_are_declared(self):
        with Mock() as mock, folder() as place:
            command, env = self.step(mock, place, test_plan_id=RED)
            env["TESTSIGMA_TEST_PLAN_ID"] = "999"
            ended = run(command, place, env)
            self.assertEqual((ended.code, ended.out.splitlines()[0]), (10, f"::add-mask::{mock.key}"), ended.said)
            declared = (place / "action/action.yml").read_text().split("\noutputs:\n")[1].split("\nruns:")[0]
            written = dict(line.split("=", 1) for line in (place / "GITHUB_OUTPUT").read_text().splitlines())
            self.assertEqual(set(written), set(re.findall(r"^  ([a-z-]+):", declared, re.M)))
            self.assertEqual((written["verdict"], written["exit-code"], written["failed"]), ("failed", "10", "3"))
            command, env = self.step(mock, place, "post.js")
            run(command, place, {**env, "STATE_done": "true"})
            self.assertEqual(mock.stops, 0)

    def test_what_failed_is_run_again_and_settings_are_checked(self):
        with Mock() as mock, folder() as place:
            command, env = self.step(mock, place, test_plan_id=RED, tolerate="failed")
            self.assertEqual(run(command, place, env).code, 0)
            command, env = self.step(mock, place, test_plan_id="", command="rerun")
            ended = run(command, place, env)
            self.assertRegex(ended.out, r"what failed in run (\d+)\n(.*\n)*Run ID: (?!\1)", ended.said)
            self.assertEqual(mock.triggers, 2)
            command, env = self.step(mock, place, test_plan_id=RED, command="check")
            ended = run(command, place, env)
            self.assertEqual((ended.code, mock.triggers), (0, 2), ended.said)
            command, env = self.step(mock, place, command="again")
            ended = run(command, place, env)
            self.assertEqual(ended.code, 64, ended.said)

    def test_the_run_is_known_after_the_trigger_and_stopped_after_a_kill(self):
        for number in (signal.SIGINT, signal.SIGKILL):
            with self.subTest(number), Mock() as mock, folder() as place:
                command, env = self.step(mock, place, test_plan_id=A_MINUTE)
                process = start(command, place, env)
                mock.wait_for(lambda mock: (mock.triggers and mock.count("GET") > 1) or process.poll() is not None)
                output = place / "GITHUB_OUTPUT"
                self.assertRegex(output.read_text() if output.exists() else "", r"^run-id=5\d+\nrun-url=http")
                end(process, number)
                command, env = self.step(mock, place, "post.js")
                ended = run(command, place, env)
                self.assertEqual((ended.code, mock.stops), (0, 1), ended.said)
                self.assertIn("exit-code=11", output.read_text())
                self.assertIn("topped", (place / "GITHUB_STEP_SUMMARY").read_text())

    def test_a_wrong_input_is_one_line(self):
        for name, value in (("tolerate", "all"), ("command", "rum"), ("missing_key", "")):
            with self.subTest(name), Mock() as mock, folder() as place:
                command, env = self.step(mock, place, **{name: value})
                ended = run(command, place, env)
                self.assertEqual((ended.code, ended.out.count("\n")), (64, 1), ended.said)
                self.assertIn(f"the input {name.replace('_', '-')} is", ended.out)

    def test_every_setting_is_an_input(self):
        from world import ROOT
        text = (ROOT / "action.yml").read_text()
        inputs = set(re.findall(r"^  ([a-z-]+):", text.split("\ninputs:\n")[1].split("\noutputs:")[0], re.M))
        variables = (ROOT / "packages/variables.txt").read_text().splitlines()
        settings = {name[6:].lower() for name in variables if re.fullmatch(r"INPUT_[A-Z-]+", name)}
        # `directory` is granted instead; the log is GitHub's and the codes are the outputs'.
        self.assertEqual(settings - {"out", "log", "exit-codes"}, inputs - {"command", "run-id", "directory", "summary", "stop-on-cancel",
                                                                           "missing-key", "tolerate"})


class GitLab(Engine):
    def pipeline(self, mock, place, text, key=None):
        program = engine("gitlab/node_modules/.bin/gitlab-ci-local")
        if not shutil.which("rsync"):
            raise unittest.SkipTest("gitlab-ci-local needs rsync")
        repository(place, quick=True)
        (place / ".gitlab-ci.yml").write_text(text)
        (place / ".gitignore").write_text(".gitlab-ci-local/\n")
        commit(place)
        variables = {**mock.environment(), "TESTSIGMA_API_KEY": mock.key if key is None else key}
        words = [program, "--force-shell-executor", *(word for name, value in variables.items() if name.startswith("TESTSIGMA_")
                                                      for word in ("--variable", f"{name}={value}"))]
        return run(words, place, {**bare(), "HOME": self.home(), "PATH": f"{place / '.tools'}:{os.environ['PATH']}"})

    def test_green_red_and_without_a_key(self):
        # The engine goes on to the next stage, and ends with 0, after a job whose other exit codes are allowed; GitLab does not.
        for plan, key, finished, words in ((GREEN, None, "", r"Testsigma run 5\d+ is passed"), (RED, None, "FAIL 10", "Exit code 10"),
                                           (GREEN, "", "FAIL 78", "TESTSIGMA_API_KEY is ")):
            with self.subTest(words), Mock() as mock, folder() as place:
                ended = self.pipeline(mock, place, recipe("gitlab-ci.yml", plan), key)
                self.assertEqual(mock.triggers, 0 if key == "" else 1, ended.said)
                self.assertIn(finished, ended.err, ended.said)
                self.assertRegex(ended.out, words)

    def test_failed_tests_are_a_warning_for_those_who_say_so(self):
        with Mock() as mock, folder() as place:
            ended = self.pipeline(mock, place, tolerant(recipe("gitlab-ci.yml", RED)))
            self.assertIn("WARN 10", ended.err, ended.said)
            self.assertRegex(ended.out, r"Testsigma run 5\d+ is failed")

    def test_a_cancelled_job_stops_the_run(self):
        import yaml
        with Mock() as mock, folder() as place:
            repository(place, quick=False)
            job = yaml.safe_load(recipe("gitlab-ci.yml", A_MINUTE))["testsigma"]
            env = mock.environment(**{name: str(value) for name, value in job["variables"].items()}, GITLAB_CI="true")
            gate = start(["bash", "-eo", "pipefail", "-c", "\n".join(job["script"])], place, env)
            mock.wait_for(lambda mock: (mock.triggers and mock.count("GET") > 1) or gate.poll() is not None)
            end(gate)
            for status, stops in (("success", 0), ("failed", 0), ("canceled", 1)):
                ended = run(["bash", "-eo", "pipefail", "-c", "\n".join(job["after_script"])], place, {**env, "CI_JOB_STATUS": status})
                self.assertEqual((ended.code, mock.stops), (0, stops), ended.said)

    def test_the_component_is_the_recipe_with_inputs(self):
        with Mock() as mock, folder() as place:
            header, body = recipe("gitlab-component.yml", PLAN).split("\n---\n")
            values = {"plan": RED, "stage": "test", "max-wait": "60m", "script-timeout": "65m", "timeout": "75m", "package": "./ci/" + asset("testsigma-ci-[0-9]*.tgz").name}
            for name in values:
                self.assertIn(f"    {name}:\n", header)
            text = re.sub(r"\$\[\[ inputs\.([a-z-]+) \]\]", lambda found: values[found[1]], body)
            ended = self.pipeline(mock, place, text)
            self.assertEqual(mock.triggers, 1, ended.said)
            self.assertIn("FAIL 10", ended.out + ended.err)


class Jenkins(unittest.TestCase):
    def command(self, mock, place, plan, key=None):
        groovy = engine("groovy.jar")
        if not shutil.which("java"):
            raise unittest.SkipTest("there is no java here")
        repository(place, quick=True)
        (place / "Jenkinsfile").write_text(recipe("Jenkinsfile", plan))
        env = {**mock.environment(), "CREDENTIAL_testsigma_api_key": mock.key if key is None else key, "JENKINS_URL": "http://localhost/",
               "BUILD_NUMBER": "7"}
        env["PATH"] = f"{place / '.tools'}:{env['PATH']}"
        del env["TESTSIGMA_API_KEY"]
        java = ["java", "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-cp", groovy, "groovy.ui.GroovyMain", ENGINES / "shim.groovy", "Jenkinsfile"]
        return java, env

    def test_green_red_and_without_a_key(self):
        for plan, key, result, words in ((GREEN, None, "SUCCESS", r"Testsigma run 5\d+: passed"), (RED, None, "FAILURE", "Testsigma: tests failed"),
                                         (GREEN, "", "FAILURE", "Testsigma: exit code 78")):
            with self.subTest(result), Mock() as mock, folder() as place:
                command, env = self.command(mock, place, plan, key)
                ended = run(command, place, env)
                self.assertEqual(ended.out.splitlines()[-1], f"RESULT {result}", ended.said)
                self.assertIn("JUNIT 1\n", ended.out)
                self.assertRegex(ended.out, words)

    def test_failed_tests_make_a_build_unstable_for_those_who_say_so(self):
        with Mock() as mock, folder() as place:
            command, env = self.command(mock, place, RED)
            file = place / "Jenkinsfile"
            file.write_text(re.sub(r"// To let failed tests pass, [\w ,]+: (.*)\n *error\(.*\n", r"\1\n", file.read_text()))
            ended = run(command, place, env)
            self.assertEqual(ended.out.splitlines()[-1], "RESULT UNSTABLE", ended.said)
            self.assertRegex(ended.out, r"Testsigma run 5\d+: failed")

    def test_a_build_without_a_gate_publishes_nothing_of_an_earlier_one(self):
        with Mock() as mock, folder() as place:
            command, env = self.command(mock, place, GREEN)
            file = place / "Jenkinsfile"
            file.write_text(file.read_text().replace("npm install", "false"))
            (place / "test-results").mkdir()
            (place / "test-results/TEST-testsigma.xml").write_text("<testsuites/>")
            ended = run(command, place, env)
            self.assertEqual(ended.out.splitlines()[-1], "RESULT FAILURE", ended.said)
            self.assertNotIn("JUNIT 1\n", ended.out)

    def test_an_aborted_build_stops_the_run_and_keeps_its_reports(self):
        with Mock() as mock, folder() as place:
            command, env = self.command(mock, place, A_MINUTE)
            process = start(command, place, env)
            mock.wait_for(lambda mock: (mock.triggers and mock.count("GET") > 1) or process.poll() is not None)
            (place / "aborted").write_text("")
            subprocess.run(["pkill", "-TERM", "-P", str(process.pid)], check=True)
            out = process.communicate(timeout=120)[0]
            end(process, signal.SIGKILL)
            self.assertEqual((out.splitlines()[-1], mock.stops), ("RESULT ABORTED", 1), out)
            self.assertIn("JUNIT 1\n", out)

