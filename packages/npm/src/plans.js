// The typed interface, with defaults for what may be left out, and one kind of error.

import { instantiate } from "./component.js";

/** There is no verdict. `code` is one of the WIT's `error-code`, such as "denied"; `error` is the whole record. */
export class PlanError extends Error {
  constructor(error) {
    super(error.message);
    this.code = error.code;
    this.error = error;
  }
}

/** The functions of the WIT, with the server's record given once. Each blocks the event loop until it has its answer. */
export class TestPlans {
  #calls;
  #server;

  constructor(calls, server) {
    this.#calls = calls;
    this.#server = { insecureHttp: false, ...server };
  }

  /** `allow` holds the origins that may be reached; none without it. `refused` is told of each other that was asked for, in the place of stderr. */
  static async open(server, { allow, refused } = {}) {
    const { testPlans } = await instantiate({ allow, refused });
    return new TestPlans(testPlans, server);
  }

  trigger(request) {
    return this.#snapshot("trigger", withDefaults(request));
  }

  status(run, elapsedMs) {
    return this.#snapshot("status", run, elapsedMs);
  }

  wait(run, limits) {
    return this.#snapshot("wait", run, limitsOf(limits));
  }

  run(request, limits) {
    return this.#snapshot("run", withDefaults(request), limitsOf(limits));
  }

  /** The runs that may be the one of a lost trigger: `build` and `since` are those of its error. */
  find(plan, build, since) {
    return this.#call("find", plan, build, since).map(flat);
  }

  stop(run) {
    return this.#snapshot("stop", run);
  }

  rerun(run) {
    return this.#snapshot("rerun", run);
  }

  failures(run) {
    return this.#call("failures", run);
  }

  /** The JUnit report of any size, in pieces of at most `max` bytes. After an error throw away what came before. */
  *report(run, max = 65536) {
    const report = this.#call("report", run);
    try {
      for (;;) {
        const piece = answered(() => report.read(max));
        if (piece.length === 0) return;
        yield piece;
      }
    } finally {
      report[Symbol.dispose]?.();
    }
  }

  wholeReport(run) {
    return this.#call("wholeReport", run);
  }

  #snapshot(name, ...args) {
    return flat(this.#call(name, ...args));
  }

  #call(name, ...args) {
    return answered(() => this.#calls[name](this.#server, ...args));
  }
}

/** Of a state, its word, and beside it the verdict that it carries. */
function flat({ state, ...rest }) {
  return { ...rest, state: state.tag, verdict: state.val };
}

function withDefaults({ runtimeData, uploads, extra, ...rest }) {
  return { ...rest, runtimeData: pairs(runtimeData), uploads: pairs(uploads), extra: pairs(extra) };
}

function limitsOf({ extra, stopOnTimeout = false, ...rest } = {}) {
  return { ...rest, stopOnTimeout, extra: pairs(extra) };
}

/** An object or a list of pairs. */
function pairs(given = []) {
  return Array.isArray(given) ? given : Object.entries(given);
}

/** jco throws the `error` of the WIT inside an error of its own. */
function answered(call) {
  try {
    return call();
  } catch (error) {
    if (typeof error?.payload?.code === "string") throw new PlanError(error.payload);
    throw error;
  }
}
