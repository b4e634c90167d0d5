"""Runs Testsigma test plans: the component `testsigma.wasm`, its command, and its typed interface for Python."""

from .plans import PlanError, Plugin, TestPlans, server
from .wasm import sha256

__all__ = ["PlanError", "Plugin", "TestPlans", "server", "sha256"]
