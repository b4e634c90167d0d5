from collections.abc import Iterable, Iterator, Mapping
from os import PathLike
from typing import Any, Literal, Optional, Protocol, Union, type_check_only

__all__ = ["PlanError", "Plugin", "TestPlans", "server", "sha256"]

Edition = Literal["cloud", "community"]
State = Literal["created", "queued", "preparing", "running", "unproven", "completed", "unknown"]
Verdict = Literal["passed", "failed", "stopped", "inconclusive"]
Earlier = Literal["passed", "failed"]
ErrorCode = Literal[
    "invalid-argument", "not-permitted", "denied", "not-found", "already-running", "try-later", "may-have-started", "no-answer",
    "too-large", "broken-answer", "timed-out", "internal",
]
Pairs = Union[Mapping[str, str], Iterable[tuple[str, str]]]

@type_check_only
class Server(Protocol): ...

@type_check_only
class Counts(Protocol):
    total: int
    passed: int
    failed: int
    aborted: int
    stopped: int
    not_executed: int
    pending: int

@type_check_only
class Snapshot(Protocol):
    id: str
    url: str
    plan: Optional[str]
    build: Optional[str]
    server_status: Optional[str]
    server_result: Optional[str]
    state: State
    verdict: Optional[Verdict]
    decided_by_rerun: bool
    counts: Optional[Counts]
    message: Optional[str]
    look_again_ms: Optional[int]

@type_check_only
class Error(Protocol):
    code: ErrorCode
    message: str
    run: Optional[str]
    build: Optional[str]
    since: Optional[str]
    http_status: Optional[int]
    retry_after_ms: Optional[int]

@type_check_only
class FailedCase(Protocol):
    machine: Optional[str]
    suite: Optional[str]
    name: str
    message: Optional[str]
    step: Optional[str]
    url: Optional[str]
    duration_ms: Optional[int]
    not_run: bool
    before: Optional[Earlier]
    alike: int

@type_check_only
class Comparison(Protocol):
    run: str
    now_passing: int

@type_check_only
class FailedCases(Protocol):
    total: int
    cases: list[FailedCase]
    mended_cases: int
    mended: list[FailedCase]
    compared: Optional[Comparison]

class PlanError(Exception):
    code: ErrorCode
    error: Error
    def __init__(self, error: Error) -> None: ...

class Plugin:
    engine: Any
    component: Any
    linker: Any
    def __init__(self, path: Union[str, PathLike[str]] = ...) -> None: ...
    def instantiate(self, wasi: Any) -> tuple[Any, Any]: ...

def server(
    *, key: str, url: Optional[str] = ..., edition: Optional[Edition] = ..., timeout_ms: Optional[int] = ..., insecure_http: bool = ...
) -> Server: ...

class TestPlans:
    def __init__(self, plugin: Plugin, server: Server, allow: Iterable[str] = ...) -> None: ...
    def trigger(
        self, plan: str, *, build: Optional[str] = ..., environment: Optional[str] = ..., runtime_data: Pairs = ...,
        saved_config: Optional[tuple[Literal["name", "id"], str]] = ..., uploads: Pairs = ..., extra: Pairs = ...
    ) -> Snapshot: ...
    def status(self, run: str, elapsed_ms: Optional[int] = ...) -> Snapshot: ...
    def wait(
        self, run: str, *, max_wait_ms: Optional[int] = ..., poll_interval_ms: Optional[int] = ..., stop_on_timeout: bool = ...,
        extra: Pairs = ...
    ) -> Snapshot: ...
    def run(
        self, plan: str, max_wait_ms: Optional[int] = ..., poll_interval_ms: Optional[int] = ..., stop_on_timeout: bool = ...,
        limits_extra: Pairs = ..., *, build: Optional[str] = ..., environment: Optional[str] = ..., runtime_data: Pairs = ...,
        saved_config: Optional[tuple[Literal["name", "id"], str]] = ..., uploads: Pairs = ..., extra: Pairs = ...
    ) -> Snapshot: ...
    def find(self, plan: str, build: str, since: str) -> list[Snapshot]: ...
    def stop(self, run: str) -> Snapshot: ...
    def rerun(self, run: str) -> Snapshot: ...
    def failures(self, run: str) -> FailedCases: ...
    def report(self, run: str, max: int = ...) -> Iterator[bytes]: ...
    def whole_report(self, run: str) -> bytes: ...

def sha256() -> str: ...
