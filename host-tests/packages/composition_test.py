"""The component composed with a policy, the program of docs/hosts/compose.md, under `wasmtime run`."""

import os
import re
import shlex
import subprocess
import unittest

from world import GREEN, RED, ROOT, TARGET, Mock, bare, folder, run

POLICY = TARGET / "wasm32-wasip2/release/testsigma-policy.wasm"
COMPOSE = TARGET / "hosts/wit/testsigma-compose"
PAGE = ROOT / "docs/hosts/compose.md"


def build():
    """The policy, beside the artifact, with what is built for that already: the two lock files have the same releases."""
    words = ["cargo", "build", "--quiet", "--locked", "--manifest-path", ROOT / "host-tests/hosts/policy/Cargo.toml"]
    env = {**os.environ, "CARGO_TARGET_DIR": TARGET}
    subprocess.run([*words, "--release", "--target", "wasm32-wasip2"], cwd=ROOT, env=env, check=True)


class Composition(unittest.TestCase):
    def test_known_failures_do_not_break_the_build(self):
        _, made, tried = (block.splitlines() for block in re.findall(r"^```sh\n(.*?)^```$", PAGE.read_text(), re.M | re.S))
        wac = "wac plug target/wasm32-wasip2/release/testsigma-policy.wasm --plug testsigma.wasm -o "
        self.assertTrue(made[1].startswith(wac), made[1])
        shown = "wasmtime run -S http --env TESTSIGMA_API_KEY --env TESTSIGMA_BASE_URL gate.wasm "
        self.assertTrue(made[2].startswith(shown), made[2])
        build()
        with Mock() as mock, folder() as place:
            composed = run([COMPOSE, POLICY, ROOT / "dist/testsigma.wasm", place / "gate.wasm"], place, bare())
            self.assertEqual(composed.code, 0, composed.said)

            def gate(*words, **env):
                wasmtime = [TARGET / "debug/examples/wasmtime", "run", "-S", "http", "--env", "TESTSIGMA_API_KEY", "--env", "TESTSIGMA_BASE_URL"]
                env = {**bare(), "TESTSIGMA_API_KEY": mock.key, "TESTSIGMA_BASE_URL": mock.url, **env}
                return run([*wasmtime, "gate.wasm", *words], place, env)

            self.assertEqual(gate(GREEN).code, 0)
            unknown = gate(RED)
            names = re.findall("^new: (.*)$", unknown.out, re.M)
            self.assertEqual((unknown.code, bool(names)), (1, True), unknown.said)
            known = gate(RED, *names)
            self.assertEqual((known.code, re.findall("^known: (.*)$", known.out, re.M)), (0, names), known.said)
            part = gate(RED, *names[1:])
            self.assertEqual((part.code, re.findall("^new: (.*)$", part.out, re.M)), (1, [n for n in names if n not in names[1:]]), part.said)
            # The plans of the mock as it is started by hand, whose cases are these.
            said = [gate(*shlex.split(line.removeprefix(shown))) for line in tried]
            self.assertEqual([one.code for one in said], [0, 1, 0])
            self.assertIn("new: Logout\n", said[1].out)
            refused = gate(GREEN, TESTSIGMA_API_KEY="another-key-altogether")
            self.assertEqual(refused.code, 1)
            self.assertIn("key", refused.said)
            self.assertNotIn(mock.key, unknown.said + known.said + refused.said)
