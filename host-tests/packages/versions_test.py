"""The component under releases of the wasmtime command, and that docs/hosts.md says "tested" of these and no others."""

import re
import unittest
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from world import RED, RELEASE, ROOT, TARGET, Mock, bare, folder, run

LIST = Path(__file__).with_name("engines") / "wasmtime.txt"
VERSIONS = [line.split()[0] for line in LIST.read_text().splitlines() if not line.startswith("#")]
# From this release on exit codes above 1 need no flag.
WITHOUT_FLAG = 46
FLAG = ["-S", "cli-exit-with-code"]


def wasmtime(version):
    program = TARGET / "hosts/versions" / version / "wasmtime"
    if not program.exists():
        raise unittest.SkipTest("there are no releases of wasmtime: run scripts/setup-hosts versions")
    return program


class Versions(unittest.TestCase):
    def test_every_release_gates_and_can_be_called(self):
        with ThreadPoolExecutor(2) as pool:
            list(pool.map(self.one, VERSIONS))

    def one(self, version):
        program, needed = wasmtime(version), int(version.split(".")[0]) < WITHOUT_FLAG
        with Mock() as mock, folder() as place:
            def gate(*flags):
                return run([program, "run", "-S", "http", *flags, "--dir", f"{place}::.", "--env", "TESTSIGMA_API_KEY", RELEASE / "testsigma.wasm",
                            "run", "--plan", RED, "--base-url", mock.url, "--edition", "cloud", "--poll-interval", "200ms"], place, env)
            env = {**mock.environment(), "HOME": str(place)}
            ended = gate(*FLAG)
            self.assertEqual(ended.code, 10, f"{version}: {ended.said}")
            self.assertTrue((place / "TEST-testsigma.xml").exists(), version)
            if needed:
                ended = gate()
                self.assertEqual((ended.code, mock.triggers), (1, 1), f"{version}: {ended.said}")
                self.assertIn("exit-with-code", ended.err)
            call = f'status({{key: "{mock.key}", url: some("{mock.url}"), edition: some(cloud), insecure-http: false}}, "5801", none)'
            flags = FLAG if needed else []
            ended = run([program, "run", "-S", "http", *flags, "--invoke", call, RELEASE / "testsigma.wasm"], place, {**bare(), "HOME": str(place)})
            self.assertTrue(ended.out.startswith('ok({id: "5801"'), f"{version}: {ended.said}")

    def test_the_page_names_them(self):
        rows = re.findall(r"^\| wasmtime command \| ([^|]*) \| tested \| tested", (ROOT / "docs/hosts.md").read_text(), re.M)
        named = set(re.findall(r"\d+\.\d+\.\d+", " ".join(rows)))
        self.assertEqual(named - {"48.0.8"}, set(VERSIONS))
