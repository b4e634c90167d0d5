#!/usr/bin/env node
// Runs Testsigma test plans from Node.
//
//     node host.js plan --allow https://app.testsigma.com --plan 346
//     mkdir -p test-results
//     node host.js run --allow https://app.testsigma.com --dir test-results --env TESTSIGMA_API_KEY -- run --plan 346
//
// `plan` uses the typed interface: this program sleeps, shows progress, and stops the run on Ctrl-C. `run` is the command, with nothing granted
// but what is named. Both end with the exit code of testsigma.wasm's README. The key is read from TESTSIGMA_API_KEY.

import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { Exit, instantiate, PlanError, TestPlans } from "testsigma-ci";

const VERDICTS = { passed: 0, failed: 10, stopped: 11, inconclusive: 12 };
const ERRORS = {
  "invalid-argument": 64,
  "not-permitted": 78,
  denied: 77,
  "not-found": 66,
  "already-running": 75,
  "try-later": 75,
  "may-have-started": 13,
  "no-answer": 69,
  "too-large": 76,
  "broken-answer": 76,
  "timed-out": 124,
  internal: 70,
};
const USAGE = 64;
const TIMED_OUT = 124;
const INTERNAL = 70;
const INTERRUPTED = 130;

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    allow: { type: "string", multiple: true },
    plan: { type: "string" },
    url: { type: "string" },
    edition: { type: "string" },
    build: { type: "string" },
    "max-wait": { type: "string", default: "10800" }, // seconds, as all durations here
    "give-up-after": { type: "string", default: "300" },
    "poll-interval": { type: "string" },
    dir: { type: "string" },
    env: { type: "string", multiple: true, default: [] },
  },
});
const [command, ...rest] = positionals;

/** The typed interface: the exit code. */
async function plan() {
  const server = { key: process.env.TESTSIGMA_API_KEY ?? "", url: options.url, edition: options.edition };
  const interrupt = interruption();
  try {
    return await follow(await TestPlans.open(server, { allow: options.allow, refused }), interrupt);
  } catch (error) {
    if (!(error instanceof PlanError)) throw error;
    console.error(error.message);
    return ERRORS[error.code] ?? INTERNAL;
  }
}

/**
 * From the trigger to the verdict. Each call blocks the event loop for its HTTP exchanges; a server that does other work beside should
 * make the calls in a worker.
 */
async function follow(plans, interrupt) {
  const begin = Date.now();
  const elapsed = () => Date.now() - begin;
  const maxWait = options["max-wait"] * 1000;
  const pause = (advice) => (options["poll-interval"] ? options["poll-interval"] * 1000 : advice);
  let seen = plans.trigger({ plan: options.plan, build: options.build });
  let failingSince;
  for (;;) {
    if (failingSince === undefined) show(seen, elapsed());
    if (seen.verdict) {
      console.log(`${seen.url}\nthe run ${seen.id} ended: ${seen.verdict}`);
      return VERDICTS[seen.verdict];
    }
    if (seen.state === "unproven") {
      // Over, and one look cannot prove the pass: the component asks for the results of the test cases.
      seen = plans.wait(seen.id, { maxWaitMs: 60_000 });
      continue;
    }
    // A Ctrl-C during a call is delivered now, when the event loop gets its turn.
    const wait = Math.min(pause(seen.lookAgainMs ?? 1000), Math.max(0, maxWait - elapsed()));
    await sleep(wait, undefined, { signal: interrupt }).catch(() => {});
    if (interrupt.aborted) {
      const stopped = plans.stop(seen.id);
      const what = { stopped: "was stopped", none: "was asked to stop, and may go on still" }[stopped.verdict ?? "none"];
      console.log(`interrupted: the run ${stopped.id} ${what ?? "had ended before it was stopped"}`);
      return VERDICTS[stopped.verdict ?? "stopped"];
    }
    if (elapsed() >= maxWait) {
      console.log(`the run ${seen.id} goes on; --max-wait is over`);
      return TIMED_OUT;
    }
    try {
      seen = plans.status(seen.id, elapsed());
      failingSince = undefined;
    } catch (error) {
      failingSince ??= Date.now();
      const patient = Date.now() - failingSince < options["give-up-after"] * 1000;
      if (!["no-answer", "try-later"].includes(error.code) || !patient) throw error;
      await sleep(pause(error.error.retryAfterMs ?? 5000), undefined, { signal: interrupt }).catch(() => {});
    }
  }
}

function show({ id, state, counts }, elapsed) {
  const done = counts ? `, ${counts.total - counts.pending}/${counts.total} done, ${counts.failed} failed` : "";
  console.log(`${String(Math.round(elapsed / 1000)).padStart(6)} s  run ${id}: ${state}${done}`);
}

/** A request that the allow-list does not permit: what permits it here. */
function refused(origin) {
  console.error(`host.js: ${origin} is not on the allow-list: to permit it, add --allow ${origin}`);
}

/** The first Ctrl-C (or the SIGTERM of a CI system) asks, the second ends the process. */
function interruption() {
  const controller = new AbortController();
  const interrupt = () => {
    if (controller.signal.aborted) process.exit(INTERRUPTED);
    controller.abort();
  };
  process.on("SIGINT", interrupt).on("SIGTERM", interrupt);
  return controller.signal;
}

/** The command: the exit code. What is not named here the component does not get. */
async function run() {
  const named = options.env.filter((name) => name in process.env);
  const { run } = await instantiate({
    env: Object.fromEntries(named.map((name) => [name, process.env[name]])),
    args: ["testsigma.wasm", ...rest],
    preopens: options.dir ? { ".": options.dir } : {},
    allow: options.allow,
    refused,
  });
  try {
    run.run();
    return 0;
  } catch (error) {
    if (error instanceof Exit) return error.code;
    throw error;
  }
}

const commands = { plan, run };
if (!(command in commands) || (command === "plan" && !options.plan)) {
  console.error("usage: host.js plan --plan ID [--url URL --edition cloud|community] [--allow ORIGIN]\n" +
    "       host.js run [--dir DIR] [--env NAME]... [--allow ORIGIN] -- ARGUMENTS");
  process.exitCode = USAGE;
} else {
  try {
    process.exitCode = await commands[command]();
  } catch (error) {
    console.error(`host.js: ${error?.stack ?? error}`);
    process.exitCode = INTERNAL;
  }
}
