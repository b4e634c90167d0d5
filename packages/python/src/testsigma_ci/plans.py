"""The typed interface of testsigma.wasm, `testsigma:ci/test-plans`, for Python."""

from types import SimpleNamespace

from wasmtime import Config, Engine, Store, WasiConfig, WasmtimeError
from wasmtime.component import Component, Linker, Record, Variant

from .origin import origin, origin_of_url
from .reports import quicken
from .wasm import PATH, TEST_PLANS

quicken()
CLOUD = "https://app.testsigma.com"


class PlanError(Exception):
    """There is no verdict. `code` is one of the WIT's `error-code`, such as "denied"; `error` is the whole record."""

    def __init__(self, error):
        super().__init__(error.message)
        self.code = error.code
        self.error = error


class Plugin:
    """The compiled component: one per process. Compiling takes a quarter of a second; each instance a fraction of a millisecond."""

    def __init__(self, path=PATH):
        self.engine = Engine(Config())
        self.component = Component.from_file(self.engine, str(path))
        self.linker = Linker(self.engine)
        self.linker.add_wasip2()
        self.linker.add_wasi_http()

    def instantiate(self, wasi):
        """A store and an instance for one call, with nothing granted but what `wasi` says, and HTTP to any server."""
        store = Store(self.engine)
        store.set_limits(memory_size=32 << 20)
        store.set_wasi(wasi)
        store.set_wasi_http()
        return store, self.linker.instantiate(store, self.component)


class TestPlans:
    """The functions of the WIT, with the server's record given once. Each blocks its thread.

    `allow` holds the origins that may be reached, such as `https://app.testsigma.com`; none without it, and ValueError where one is not a scheme, host
    and port alone. It is this wrapper that checks it, before the component is called: wasmtime for Python cannot look at the requests themselves.
    """

    def __init__(self, plugin, server, allow=()):
        self._plugin = plugin
        self._server = server
        self._allowed = {origin(text) for text in allow}

    def trigger(self, plan, **request):
        return self._call("trigger", _request(plan, request))

    def status(self, run, elapsed_ms=None):
        return self._call("status", run, elapsed_ms)

    def wait(self, run, **limits):
        return self._call("wait", run, _limits(limits))

    def run(self, plan, max_wait_ms=None, poll_interval_ms=None, stop_on_timeout=False, limits_extra=(), **request):
        """`extra` is that of the request, `limits_extra` that of the limits."""
        limits = {"max_wait_ms": max_wait_ms, "poll_interval_ms": poll_interval_ms, "stop_on_timeout": stop_on_timeout, "extra": limits_extra}
        return self._call("run", _request(plan, request), _limits(limits))

    def find(self, plan, build, since):
        """The runs that may be the one of a lost trigger: `build` and `since` are those of its error."""
        return self._call("find", plan, build, since)

    def stop(self, run):
        return self._call("stop", run)

    def rerun(self, run):
        return self._call("rerun", run)

    def failures(self, run):
        return self._call("failures", run)

    def report(self, run, max=65536):
        """The JUnit report of any size, in pieces of at most `max` bytes. After an error throw away what came before."""
        store, instance, report = self._in_store("report", run)
        try:
            while piece := self._answer(store, instance, "[method]junit-report.read", report, max):
                yield bytes(piece)
        finally:
            report.drop(store)

    def whole_report(self, run):
        return bytes(self._call("whole-report", run))

    def _call(self, name, *arguments):
        return self._in_store(name, *arguments)[2]

    def _in_store(self, name, *arguments):
        # None means the Cloud; an empty text is wrong.
        asked = origin_of_url(CLOUD if self._server.url is None else self._server.url)
        if asked is None:
            message = "url is to be http:// or https://, a host, and at most a port and a path"
            raise PlanError(SimpleNamespace(code="invalid-argument", message=message, **_NOTHING))
        if asked not in self._allowed:
            message = f"{asked} is not on the allow-list: to permit it, add it to allow of TestPlans"
            raise PlanError(SimpleNamespace(code="not-permitted", message=message, **_NOTHING))
        store, instance = self._plugin.instantiate(WasiConfig())
        return store, instance, self._answer(store, instance, name, self._server, *arguments)

    def _answer(self, store, instance, name, *arguments):
        interface = instance.get_export_index(store, TEST_PLANS)
        if interface is None:
            raise WasmtimeError(f"the component does not export {TEST_PLANS}")
        answer = instance.get_func(store, instance.get_export_index(store, name, interface))(store, *arguments)
        # A `result` of two records comes with its tag. Where only its error is a record, the class tells.
        failed = isinstance(answer, Record)
        if isinstance(answer, Variant):
            failed, answer = answer.tag == "err", answer.payload
        if failed:
            raise PlanError(_snake(answer))
        return _snake(answer)


_NOTHING = {"run": None, "build": None, "since": None, "http_status": None, "retry_after_ms": None}
_SERVER = {"key": None, "url": None, "edition": None, "timeout-ms": None, "insecure-http": False}
_REQUEST = {"plan": None, "build": None, "environment": None, "runtime-data": (), "saved-config": None, "uploads": (), "extra": ()}
_LIMITS = {"max-wait-ms": None, "poll-interval-ms": None, "stop-on-timeout": False, "extra": ()}


def server(**fields):
    """Which server to talk to, and as whom: `key`, and `url`, `edition`, `timeout_ms`, `insecure_http` where they are needed."""
    return _record(_SERVER, fields)


def _request(plan, fields):
    """Pairs may be given as a dict, and `saved_config` as `("name", NAME)` or `("id", ID)`."""
    if not isinstance(plan, str):
        raise TypeError(f"plan is to be a string of digits, not {plan!r}")
    if fields.get("saved_config") is not None:
        fields["saved_config"] = Variant(*fields["saved_config"])
    return _record(_REQUEST, {"plan": plan, **fields})


def _limits(fields):
    return _record(_LIMITS, fields)


def _record(defaults, fields):
    """wasmtime wants every field, under its name in WIT: `timeout-ms`."""
    record, fields = Record(), dict(fields)
    for name, default in defaults.items():
        value = fields.pop(name.replace("-", "_"), default)
        if default == ():
            value = [tuple(pair) for pair in (value.items() if isinstance(value, dict) else value)]
        setattr(record, name, value)
    if fields:
        raise TypeError(f"no such field: {', '.join(fields)}")
    return record


def _snake(value):
    """A record with attributes that Python can spell, `look_again_ms`. Of a state, its word, and beside it the `verdict` that it carries."""
    if isinstance(value, list):
        return [_snake(item) for item in value]
    if not isinstance(value, Record):
        return value
    fields = {name.replace("-", "_"): _snake(item) for name, item in vars(value).items()}
    if isinstance(fields.get("state"), Variant):
        fields["verdict"], fields["state"] = fields["state"].payload, fields["state"].tag
    return SimpleNamespace(**fields)
