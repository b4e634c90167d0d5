// The component, and what it may see and do.

import { readFileSync } from "node:fs";
import { createHash } from "node:crypto";
import * as wasi from "@bytecodealliance/preview2-shim";
import { WASIShim } from "@bytecodealliance/preview2-shim/instantiation";
import { instantiate as transpiled } from "transpiled/testsigma.js";
import { coreModules } from "./core_modules.js";
import { originOf } from "./origin.js";

const FILE = new URL("testsigma.wasm", import.meta.url);

/** How the command ends: it leaves by an exit code, and that must not end this process. */
export class Exit extends Error {
  constructor(code) {
    super(`exit code ${code}`);
    this.code = code;
  }
}

/** The SHA-256 of the component in this package, in hexadecimal digits. */
export function sha256() {
  return createHash("sha256").update(readFileSync(FILE)).digest("hex");
}

/**
 * Makes an instance: `testPlans` is the typed interface, `run` the command. Without `env`, `args` and `preopens` the shim would hand
 * over this process's own: all its variables, its arguments and the whole disk.
 *
 * @param {{env?: object, args?: string[], preopens?: object, allow?: string[], refused?: (origin: string) => void}} granted `allow` holds
 *   origins, such as `https://app.testsigma.com`; none may be reached when it is missing. `refused` is told of each request to another
 * @throws {TypeError} where one of `allow` is not a scheme, host and port alone
 */
export async function instantiate({ env = {}, args = [], preopens = {}, allow = [], refused = complain } = {}) {
  const exit = {
    exit: (status) => leave(status.tag === "err" ? 1 : 0),
    exitWithCode: leave,
  };
  const shim = new WASIShim({
    cli: { ...wasi.cli, exit },
    http: { ...wasi.http, outgoingHandler: only(allow, refused, wasi.http.outgoingHandler) },
    sandbox: { env, args, preopens },
  });
  const modules = coreModules(readFileSync(FILE));
  const load = async (path) => WebAssembly.compile(modules.get(path));
  return transpiled(load, shim.getImportObject());
}

function leave(code) {
  throw new Exit(code);
}

function complain(origin) {
  console.error(`testsigma-ci: ${origin} is not on the allow-list`);
}

/** wasi:http for some servers only. */
function only(allow, refused, handler) {
  const allowed = new Set(allow.map(originOf));
  return {
    ...handler,
    handle(request, options) {
      const scheme = request.scheme()?.tag.toLowerCase() ?? "https";
      const { origin } = new URL(`${scheme}://${request.authority()}`);
      if (allowed.has(origin)) return handler.handle(request, options);
      refused(origin);
      throw { tag: "HTTP-request-denied" };
    },
  };
}
