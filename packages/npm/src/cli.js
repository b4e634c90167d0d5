#!/usr/bin/env node
// testsigma-ci [--dir DIR] ARGUMENTS: the component's command, with its arguments and its exit codes.

import { Exit, instantiate, sha256 } from "./component.js";
import { directories, environment, ownOptions, servers } from "./grants.js";
import { proxyWarning } from "./network.js";

const CANNOT_WRITE = 73;
const INTERNAL = 70;
const VERSION = ["version", "--version", "-V"];

/** The exit code. */
async function command(args) {
  const { directory, rest } = ownOptions(args);
  const seen = environment(process.env);
  const allow = servers(rest, seen);
  let granted;
  try {
    granted = directories(rest, directory, seen);
  } catch (error) {
    console.error(`testsigma-ci: the directory ${directory} cannot be made: ${error.message}; name another with --dir`);
    return CANNOT_WRITE;
  }
  const warning = proxyWarning(allow, process.env, process.versions.node);
  if (warning) console.error(`testsigma-ci: ${warning}`);
  const { run } = await instantiate({ ...granted, allow, args: ["testsigma.wasm", ...rest] });
  const code = codeOf(run);
  if (code === 0 && VERSION.includes(rest[0])) {
    console.log(`testsigma.wasm sha256 ${sha256()}, under Node ${process.versions.node}`);
  }
  return code;
}

function codeOf(run) {
  try {
    run.run();
    return 0;
  } catch (error) {
    if (error instanceof Exit) return error.code;
    throw error;
  }
}

try {
  process.exitCode = await command(process.argv.slice(2));
} catch (error) {
  console.error(`testsigma-ci: ${error?.stack ?? error}`);
  process.exitCode = INTERNAL;
}
