// What the command is granted of this machine: the variables that it reads, one directory, one server.

import { existsSync, mkdirSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { originOf } from "./origin.js";
import { variables } from "./variables.js";

const DEFAULT_SERVER = "https://app.testsigma.com";
const DEFAULT_DIRECTORY = "test-results";
const BASE_URL = ["TESTSIGMA_BASE_URL", "INPUT_BASE-URL", "INPUT_BASE_URL", "PLUGIN_BASE_URL"];
const KEY_FILE = "TESTSIGMA_API_KEY_FILE";
/** Commands that leave no file. */
const READERS = ["help", "--help", "-h", "version", "--version", "-V", "status"];
const known = new Set(variables);

/** Our own option, `--dir DIR`, and what is left for the component. */
export function ownOptions(args) {
  const rest = [];
  let directory = DEFAULT_DIRECTORY;
  for (let i = 0; i < args.length; i++) {
    if (args[i] === "--dir" && i + 1 < args.length) directory = args[++i];
    else if (args[i].startsWith("--dir=")) directory = args[i].slice("--dir=".length);
    else rest.push(args[i]);
  }
  return { directory, rest };
}

/** Those of our variables that are set: the component sees no other. What begins with TESTSIGMA_ is ours, misspelt or not. */
export function environment(env) {
  return Object.fromEntries(Object.entries(env).filter(([name]) => known.has(name) || name.startsWith("TESTSIGMA_")));
}

/** The directories, by the name under which the component sees them, and the variables that name files in them. */
export function directories(args, directory, env) {
  const preopens = {};
  if (!READERS.includes(args[0])) mkdirSync(directory, { recursive: true });
  if (existsSync(directory)) preopens["."] = directory;
  const granted = { ...env };
  if (env[KEY_FILE]?.trim()) {
    const file = resolve(env[KEY_FILE].trim());
    const seen = process.platform === "win32" ? "/key" : dirname(file);
    preopens[seen] = dirname(file);
    granted[KEY_FILE] = `${seen === "/" ? "" : seen}/${basename(file)}`;
  }
  return { preopens, env: granted };
}

/** The one server that may be reached: that of the base URL, as the component finds it. None where it is no URL. */
export function servers(args, env) {
  const option = args.findLast?.((word, i) => word.startsWith("--base-url=") || args[i - 1] === "--base-url");
  const url = option?.replace(/^--base-url=/, "") || BASE_URL.map((name) => env[name]).find((value) => value?.trim());
  try {
    return [originOf(new URL((url ?? DEFAULT_SERVER).trim()).origin)];
  } catch {
    return [];
  }
}
