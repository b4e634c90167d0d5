// The step: the gate, its outputs, its summary.

import { appendFileSync, rmSync, watch, mkdirSync } from "node:fs";
import { join } from "node:path";
import { ended, escaped, start } from "./command.js";
import { choice, commandEnvironment, hasNoSecrets, input } from "./inputs.js";
import { outputs, variables, writeOutputs, writeSummary } from "./results.js";

const COMMANDS = ["run", "trigger", "wait", "rerun", "status", "stop", "report", "check"];
/** Those that start anew: what an earlier gate left in the directory is not theirs. */
const STARTING = ["run", "trigger"];
const TESTS_FAILED = 10;
const USAGE = 64;
const INTERRUPTED = 130;

async function main(env) {
  const command = choice(env, "command", COMMANDS);
  const tolerate = choice(env, "tolerate", ["", "failed"]);
  const missingKey = choice(env, "missing-key", ["fail", "skip"]);
  const directory = input(env, "directory") || "test-results";
  const settings = commandEnvironment(env);
  const key = settings.TESTSIGMA_API_KEY?.trim();
  if (key) console.log(`::add-mask::${escaped(key)}`);
  if (!key && !settings.TESTSIGMA_API_KEY_FILE && missingKey === "skip" && hasNoSecrets(env)) {
    console.log("::warning title=Testsigma::Skipped: there is no key, as the jobs of forks and of Dependabot get no secrets");
    return 0;
  }
  mkdirSync(directory, { recursive: true });
  // So that the step after a cancel cannot take an earlier run for this one.
  if (STARTING.includes(command)) rmSync(join(directory, "testsigma.env"), { force: true });
  // What is run again is what failed: there is no other re-run.
  const child = start(command === "rerun" ? [command, "--failed"] : [command], directory, settings);
  for (const signal of ["SIGINT", "SIGTERM"]) {
    process.once(signal, () => {
      child.kill("SIGKILL");
      process.exit(INTERRUPTED);
    });
  }
  // The run's id is handed on as soon as it is known.
  const watcher = watch(directory, () => {
    const { TESTSIGMA_RUN_ID: run, TESTSIGMA_RUN_URL: url } = variables(directory);
    if (!run) return;
    watcher.close();
    writeOutputs(env, { "run-id": run, "run-url": url });
  });
  const code = await ended(child);
  watcher.close();
  writeOutputs(env, { ...outputs(directory), "exit-code": String(code) });
  if (input(env, "summary") !== "false") writeSummary(env, directory);
  if (code === TESTS_FAILED && tolerate === "failed") {
    console.log("::warning title=Testsigma::Tests failed, which this step tolerates");
    return 0;
  }
  return code;
}

try {
  process.exitCode = await main(process.env);
} catch (error) {
  console.log(`::error title=Testsigma::${escaped(error.message)}`);
  process.exitCode = USAGE;
}
// Tells the step after the job that this one reached its end.
if (process.env.GITHUB_STATE) appendFileSync(process.env.GITHUB_STATE, "done=true\n");
