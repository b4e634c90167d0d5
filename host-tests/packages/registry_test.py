"""What the release does to a registry, on one of this machine: push, the digest that was foretold, pull with two clients, sign, verify, run."""

import contextlib
import json
import socket
import tarfile
import unittest
import urllib.request

from world import RED, RELEASE, TARGET, VERSION, Mock, asset, bare, end, folder, reachable, run, start

PROGRAMS = TARGET / "hosts/registry/root/usr/bin"
MANIFEST = "application/vnd.oci.image.manifest.v1+json"


@contextlib.contextmanager
def registry(place):
    """Its address."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    (place / "registry.yml").write_text(
        f"version: 0.1\nlog: {{level: error}}\nstorage: {{filesystem: {{rootdirectory: {place}/registry}}}}\nhttp: {{addr: 127.0.0.1:{port}}}\n")
    process = start([PROGRAMS / "docker-registry", "serve", place / "registry.yml"], place, bare())
    try:
        while process.poll() is None and not reachable(port):
            pass
        yield f"127.0.0.1:{port}"
    finally:
        end(process)


class Registry(unittest.TestCase):
    def do(self, program, *words):
        ended = run([PROGRAMS / program, *words], self.place, {**bare(), "HOME": str(self.place), "COSIGN_PASSWORD": "", "COSIGN_YES": "true"})
        self.assertEqual(ended.code, 0, ended.said)
        return ended

    def test_what_is_pushed_is_what_was_made(self):
        if not (PROGRAMS / "oras").exists():
            raise unittest.SkipTest("there is no registry: run scripts/setup-hosts registry")
        component = (RELEASE / "testsigma.wasm").read_bytes()
        with folder() as self.place, registry(self.place) as host, Mock() as mock:
            with tarfile.open(asset("*.oci.tar")) as archive:
                archive.extractall(self.place / "oci")
            digest = json.loads((self.place / "oci/index.json").read_text())["manifests"][0]["digest"]
            for name in ("one", "two"):
                reference = f"{host}/{name}:{VERSION}"
                self.do("oras", "cp", "--to-plain-http", "--from-oci-layout", f"oci:{VERSION}", reference)
                self.assertEqual(self.do("oras", "resolve", "--plain-http", reference).out.strip(), digest)
            self.pushes_the_image(host)
            self.do("oras", "attach", "--plain-http", "--artifact-type", "application/vnd.cyclonedx+json", "--disable-path-validation",
                    f"{host}/one@{digest}", f"{RELEASE / 'testsigma.wasm.cdx.json'}:application/vnd.cyclonedx+json")

            self.do("oras", "pull", "--plain-http", "--output", "pulled", f"{host}/one@{digest}")
            self.assertEqual((self.place / "pulled/testsigma.wasm").read_bytes(), component)
            ask = urllib.request.Request(f"http://{host}/v2/one/manifests/{digest}", headers={"Accept": MANIFEST})
            with urllib.request.urlopen(ask) as answer:
                (layer,) = json.load(answer)["layers"]
            with urllib.request.urlopen(f"http://{host}/v2/one/blobs/{layer['digest']}") as answer:
                self.assertEqual(answer.read(), component)

            self.do("cosign", "generate-key-pair")
            insecure = ("--allow-insecure-registry", "--allow-http-registry")
            self.do("cosign", "sign", "--key", "cosign.key", "--tlog-upload=false", *insecure, f"{host}/one@{digest}")
            self.do("cosign", "verify", "--key", "cosign.pub", "--insecure-ignore-tlog=true", *insecure, f"{host}/one@{digest}")
            refused = run([PROGRAMS / "cosign", "verify", "--key", "cosign.pub", "--insecure-ignore-tlog=true", *insecure, f"{host}/two@{digest}"],
                          self.place, {**bare(), "HOME": str(self.place)})
            self.assertNotEqual(refused.code, 0, "what is not signed is verified")

            gate = run([TARGET / "debug/examples/wasmtime", "run", "-S", "http", "--env", "TESTSIGMA_API_KEY", self.place / "pulled/testsigma.wasm",
                        "run", "--plan", RED, "--base-url", mock.url, "--edition", "cloud"], self.place, mock.environment())
            self.assertEqual(gate.code, 10, gate.said)

    def pushes_the_image(self, host):
        for layout in RELEASE.glob("*-image-amd64.tar"):
            with tarfile.open(layout) as archive:
                archive.extractall(self.place / "image")
            (manifest,) = json.loads((self.place / "image/index.json").read_text())["manifests"]
            self.do("oras", "cp", "--to-plain-http", "--from-oci-layout", f"image:{VERSION}", f"{host}/image:{VERSION}")
            self.assertEqual(self.do("oras", "resolve", "--plain-http", f"{host}/image:{VERSION}").out.strip(), manifest["digest"])
