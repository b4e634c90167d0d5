"""The component under hosts that run plugins, with the recipes' allow-lists: wassette, and wasmCloud's wash."""

import json
import shutil
import time
import unittest

from systems import RECIPES, recipe
from world import RED, RELEASE, ROOT, SOON, TARGET, Mock, bare, end, folder, run, start

SET_UP = TARGET / "hosts/plugins"
LIBRARIES = SET_UP / "root/usr/lib/x86_64-linux-gnu"


def program(name):
    if not (SET_UP / name).exists():
        raise unittest.SkipTest(f"there is no {name} here: run scripts/setup-hosts plugins")
    return SET_UP / name


class Wassette(unittest.TestCase):
    def test_the_policy_lets_it_reach_one_server(self):
        wassette = [LIBRARIES / "ld-linux-x86-64.so.2", "--library-path", LIBRARIES, program("wassette")]
        with Mock() as mock, folder() as place:
            components = place / "components"
            env = {**bare(), "HOME": str(place)}

            def call(*words):
                ended = run([*wassette, *words, "--component-dir", components], place, env)
                self.assertEqual(ended.code, 0, ended.said)
                return json.loads(ended.out)

            tools = call("component", "load", f"file://{RELEASE / 'testsigma-wassette.wasm'}")["tools"]
            (listed,) = call("component", "list")["components"]
            described = {item["name"].rsplit("_", 1)[1]: item["description"] for item in listed["schema"]["tools"] if "test-plans" in item["name"]}
            page = (ROOT / "docs/test-plans.md").read_text()
            self.assertLessEqual({"trigger", "status", "wait", "run", "stop", "report"}, set(described))
            for name, text in described.items():
                self.assertIn(f"\n{name}: func", page)
                self.assertIn(f"\n```\n\n{text}\n\n#", page)
            (tool,) = [name for name in tools if name.startswith("testsigma_ci_test-plans_") and name.endswith("_run")]
            arguments = {
                "server": {"key": mock.key, "url": mock.url, "edition": "cloud", "timeout-ms": None, "insecure-http": False},
                "request": {"plan": RED, "build": None, "environment": None, "runtime-data": [], "saved-config": None, "uploads": [], "extra": []},
                "limits": {"max-wait-ms": 60000, "poll-interval-ms": 200, "stop-on-timeout": False, "extra": []},
            }
            words = ("tool", "invoke", tool, "--args", json.dumps(arguments))
            self.assertEqual(call(*words)["err"]["code"], "not-permitted")
            self.assertEqual(mock.requests, [])
            policy = (RECIPES / "wassette-policy.yml").read_text().replace("app.testsigma.com", "127.0.0.1")
            (components / "testsigma-wassette.policy.yaml").write_text(policy)
            self.assertEqual(call(*words)["ok"]["state"], {"tag": "completed", "val": "failed"})
            self.assertEqual(mock.triggers, 1)


class Wash(unittest.TestCase):
    def exit_code(self, mock, place, server):
        """What the gate leaves under `wash dev`, which goes on."""
        config = recipe("wash-config.yml", RED).replace("https://app.testsigma.com", server).replace("127.0.0.1:18600", "127.0.0.1:0")
        # The secret and the whereabouts of the mock, as plain settings.
        settings = {"TESTSIGMA_API_KEY": mock.key, "TESTSIGMA_BASE_URL": mock.url, "TESTSIGMA_EDITION": "cloud", "TESTSIGMA_POLL_INTERVAL": "200ms"}
        lines = "".join(f"      {name}: {value}\n" for name, value in settings.items())
        config = config.replace("    secretFrom: [testsigma]\n", lines)
        for name in (".wash", "out"):
            (place / name).mkdir()
        (place / ".wash/config.yaml").write_text(config)
        shutil.copy(RELEASE / "testsigma.wasm", place)
        process = start([program("wash"), "dev"], place, {**bare(), "HOME": str(place)})
        try:
            code, limit = place / "out/testsigma-exit-code", time.monotonic() + SOON
            while not code.exists() or code.read_text() in ("", "70\n"):
                self.assertLess(time.monotonic(), limit)
                self.assertIsNone(process.poll())
                time.sleep(0.05)
            return code.read_text()
        finally:
            said = end(process)
            if not (place / "out/testsigma-exit-code").exists():
                print(said)

    def test_the_gate_runs_under_its_allow_list(self):
        program("wash")
        for allowed, code, triggers in (("", "10\n", 1), ("https://app.testsigma.com", "78\n", 0)):
            with self.subTest(code), Mock() as mock, folder() as place:
                self.assertEqual((self.exit_code(mock, place, allowed or mock.url), mock.triggers), (code, triggers))
