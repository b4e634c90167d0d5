"""What the tests share: where things are, the mock of Testsigma, TLS before it, and programs that are run to their end."""

import contextlib
import http.client
import os
import re
import shutil
import signal
import socket
import ssl
import subprocess
import tempfile
import threading
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TARGET = Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target")).resolve()
RELEASE = ROOT / "dist/release"
VERSION = re.search(r'^version = "(.*)"$', (ROOT / "Cargo.toml").read_text(), re.M)[1]
TLS = ROOT / "host-tests/hosts/tls"
# Longer than anything here takes, also on a machine that is busy.
SOON = 120

GREEN, RED, A_MINUTE, RUNNING = "101", "102", "105", "106"


def asset(pattern):
    """The one file of the release that matches."""
    (found,) = RELEASE.glob(pattern)
    return found


class Mock:
    """A server of its own, until the end of the block: `url`, `key`, and the requests that it was sent."""

    def __enter__(self):
        program = TARGET / "debug/mock-testsigma"
        if not program.exists():
            raise AssertionError(f"{program} is missing: run cargo build --package testsigma-mock")
        self.process = subprocess.Popen([program, "--until-eof"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.lines = []
        self.url = self.process.stdout.readline().split()[-1]
        self.port = int(self.url.rsplit(":", 1)[1])
        for line in self.process.stdout:
            if line.startswith("key "):
                self.key = line.split()[1]
                break
        self.changed = threading.Condition()
        self.marks, self.is_waiting = 0, False
        self.reader = threading.Thread(target=self._read, daemon=True)
        self.reader.start()
        return self

    def _read(self):
        for line in self.process.stdout:
            with self.changed:
                self.lines.append(line.rstrip())
                self.changed.notify_all()

    def __exit__(self, *_):
        self.process.stdin.close()
        self.process.wait(SOON)
        self.reader.join(SOON)
        self.process.stdout.close()

    @property
    def requests(self):
        if not self.is_waiting:
            self._settle()
        return [line for line in self.lines if re.match(r"(GET|POST|PUT) /(?!mark-)", line)]

    def _settle(self):
        """Until all that was sent before is read here: the mock says one request after the other."""
        self.marks += 1
        mark = f"GET /mark-{self.marks}"
        try:
            connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=SOON)
            connection.request("GET", f"/mark-{self.marks}")
            connection.getresponse().read()
            connection.close()
        except OSError:
            return  # It has ended, and so has what it says.
        with self.changed:
            self.changed.wait_for(lambda: any(line.split()[:2] == mark.split() for line in self.lines), SOON)

    def count(self, method, words=""):
        return sum(line.startswith(f"{method} /") and words in line for line in self.requests)

    @property
    def triggers(self):
        return self.count("POST")

    @property
    def stops(self):
        return self.count("PUT")

    def wait_for(self, condition):
        """Until the requests that were sent fulfil it."""
        self.is_waiting = True
        with self.changed:
            happened = self.changed.wait_for(lambda: condition(self), SOON)
        self.is_waiting = False
        if not happened:
            raise AssertionError(f"it did not happen: {self.requests}")

    def environment(self, **more):
        """As a CI system has it: the key, and where the mock is."""
        return {**bare(), "TESTSIGMA_API_KEY": self.key, "TESTSIGMA_BASE_URL": self.url, "TESTSIGMA_EDITION": "cloud",
                "TESTSIGMA_POLL_INTERVAL": "200ms", **more}


def bare():
    """This process's environment without what CI systems and users set."""
    kept = ("PATH", "HOME", "TMPDIR", "LANG", "JAVA_HOME", "CARGO_HOME", "RUSTUP_HOME")
    return {name: value for name, value in os.environ.items() if name in kept}


class Ended:
    """A program's end: its code, and what it said."""

    def __init__(self, code, out, err):
        self.code, self.out, self.err = code, out, err

    @property
    def said(self):
        return f"exit {self.code}\n--- stdout\n{self.out}\n--- stderr\n{self.err}"


def run(command, directory, env, **more):
    """Runs a program to its end."""
    done = subprocess.run([str(word) for word in command], cwd=directory, env=env, stdin=subprocess.DEVNULL, capture_output=True,
                          text=True, errors="replace", timeout=SOON, **more)
    return Ended(done.returncode, done.stdout, done.stderr)


def start(command, directory, env):
    """Starts a program in a group of its own, so that it can be ended whole."""
    return subprocess.Popen([str(word) for word in command], cwd=directory, env=env, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                            stderr=subprocess.STDOUT, text=True, errors="replace", start_new_session=True)


def end(process, number=signal.SIGTERM):
    """Ends that group, as a CI system does: the output of the process."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, number)
    return "" if process.stdout.closed else process.communicate(timeout=SOON)[0]


def reachable(port):
    """Whether somebody listens there."""
    with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
        return True
    return False


@contextlib.contextmanager
def folder():
    path = tempfile.mkdtemp(prefix="testsigma-")
    try:
        yield Path(path)
    finally:
        shutil.rmtree(path, ignore_errors=True)


def _join(one, other):
    def copy(source, sink):
        with contextlib.suppress(OSError):
            while data := source.recv(65536):
                sink.sendall(data)
        with contextlib.suppress(OSError):
            sink.shutdown(socket.SHUT_WR)
    threads = [threading.Thread(target=copy, args=pair, daemon=True) for pair in ((one, other), (other, one))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    one.close()
    other.close()


class Forwarder:
    """Listens on a port of its own and passes connections on: `port`, and the first line of each. With `tls` it ends TLS with a
    certificate for localhost that only host-tests/hosts/tls/authority.pem vouches for; as a proxy it answers CONNECT.
    """

    def __init__(self, port=None, tls=False):
        self.to, self.asked = port, []
        self.context = None
        if tls:
            self.context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            self.context.load_cert_chain(TLS / "server.pem", TLS / "server.key")

    def __enter__(self):
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        threading.Thread(target=self._serve, daemon=True).start()
        return self

    def __exit__(self, *_):
        self.listener.close()

    def _serve(self):
        with contextlib.suppress(OSError):
            while True:
                connection, _ = self.listener.accept()
                threading.Thread(target=self._pass_on, args=(connection,), daemon=True).start()

    def _pass_on(self, connection):
        try:
            if self.context:
                connection = self.context.wrap_socket(connection, server_side=True)
            port = self.to
            if port is None:
                head = b""
                while not head.endswith(b"\r\n\r\n"):
                    head += connection.recv(1) or b"\r\n\r\n"
                line = head.decode().splitlines()[0]
                self.asked.append(line)
                port = int(line.split()[1].rsplit(":", 1)[1])
                connection.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
            _join(connection, socket.create_connection(("127.0.0.1", port)))
        except OSError:
            connection.close()
