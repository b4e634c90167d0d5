// The action's inputs, and the variables that the command reads.

import { readFileSync } from "node:fs";

/** Inputs that are the action's own; all others are settings of the command. */
const OWN = ["command", "run-id", "directory", "summary", "stop-on-cancel", "missing-key", "tolerate"];

/** An input as it was given; empty where it was not. */
export function input(env, name) {
  return (env[`INPUT_${name.toUpperCase()}`] ?? "").trim();
}

/** One of some words; anything else is an error that names the input. */
export function choice(env, name, words) {
  const value = input(env, name);
  if (words.includes(value)) return value;
  throw new Error(`the input ${name} is ${JSON.stringify(value)}, and has to be ${words.filter(Boolean).join(" or ")}${words.includes("") ? ", or nothing" : ""}`);
}

/** The environment of the command: what `with:` says wins over what the job's variables say. */
export function commandEnvironment(env) {
  const variables = { ...env };
  for (const [name, value] of Object.entries(env)) {
    const setting = /^INPUT_(.+)$/.exec(name)?.[1];
    if (!setting || OWN.includes(setting.toLowerCase())) continue;
    delete variables[name];
    if (value.trim()) variables[`TESTSIGMA_${setting.replaceAll("-", "_")}`] = value;
  }
  const run = input(env, "run-id");
  if (run) variables.TESTSIGMA_RUN_ID = run;
  return variables;
}

/** Whether this job gets no secrets, by GitHub's rules: it is of a fork's pull request, or Dependabot's. */
export function hasNoSecrets(env) {
  if (env.GITHUB_ACTOR === "dependabot[bot]") return true;
  try {
    const { pull_request: pull } = JSON.parse(readFileSync(env.GITHUB_EVENT_PATH, "utf8"));
    return pull?.head?.repo?.full_name !== undefined && pull.head.repo.full_name !== pull.base.repo.full_name;
  } catch {
    return false;
  }
}
