// The command of the package beside this file, as a process of its own: it blocks, and this one has to answer signals.

import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const CLI = fileURLToPath(new URL("testsigma-ci/cli.js", import.meta.url));

/** Starts it. */
export function start(args, directory, env) {
  return spawn(process.execPath, [CLI, "--dir", directory, ...args], { env, stdio: ["ignore", "inherit", "inherit"] });
}

/** Waits for its end: the exit code, as a shell has it. */
export function ended(child) {
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => resolve(code ?? 137));
  });
}

/** For a value that GitHub reads in a log command. */
export function escaped(text) {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
