// What the command left, and what the runner reads of it.

import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** GitHub drops a step's whole summary above this many bytes; the command's own stays far below. */
const SUMMARY = 1024 * 1024;

function read(directory, file) {
  try {
    return readFileSync(join(directory, file), "utf8");
  } catch {
    return "";
  }
}

/** The variables in testsigma.env. */
export function variables(directory) {
  const lines = read(directory, "testsigma.env").split("\n").filter((line) => line.includes("="));
  return Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)]));
}

/** The outputs of the step. */
export function outputs(directory) {
  const seen = variables(directory);
  const code = read(directory, "testsigma-exit-code").trim();
  const junit = join(directory, "TEST-testsigma.xml");
  return {
    "run-id": seen.TESTSIGMA_RUN_ID,
    "run-url": seen.TESTSIGMA_RUN_URL,
    verdict: seen.TESTSIGMA_VERDICT,
    "exit-code": code,
    total: seen.TESTSIGMA_TOTAL,
    passed: seen.TESTSIGMA_PASSED,
    failed: seen.TESTSIGMA_FAILED,
    "junit-file": existsSync(junit) ? junit : undefined,
  };
}

/** Hands outputs to the runner; one that is written twice counts as written last. */
export function writeOutputs(env, values) {
  const lines = Object.entries(values).filter(([, value]) => value !== undefined && !value.includes("\n"));
  if (env.GITHUB_OUTPUT && lines.length) appendFileSync(env.GITHUB_OUTPUT, lines.map(([name, value]) => `${name}=${value}\n`).join(""));
}

/** Shows the command's summary on the page of the run. */
export function writeSummary(env, directory) {
  const text = read(directory, "testsigma-summary.md");
  if (env.GITHUB_STEP_SUMMARY && text && Buffer.byteLength(text) < SUMMARY) appendFileSync(env.GITHUB_STEP_SUMMARY, text);
}
