// Makes the package: node build.js COMPONENT VARIABLES FOLDER
//
// It has to lie beside the node_modules that hold what package.json names. What it makes depends on nothing: the component is
// transpiled, and bundled with the part of the shim that it uses.

import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { execFileSync } from "node:child_process";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";
import { patched } from "./shim.js";

const here = dirname(fileURLToPath(import.meta.url));
const [component, variables, folder] = process.argv.slice(2).map((path) => resolve(path));
const work = join(here, "build");
const dist = join(folder, "dist");
rmSync(work, { recursive: true, force: true });
rmSync(dist, { recursive: true, force: true });
mkdirSync(work);
mkdirSync(dist, { recursive: true });

const jco = join(here, "node_modules/@bytecodealliance/jco/dist/jco.js");
const transpiled = join(work, "transpiled");
execFileSync(process.execPath, [jco, "transpile", "--quiet", "--instantiation", "async", "--name", "testsigma", "--out-dir", transpiled, component]);

cpSync(join(here, "src"), join(work, "src"), { recursive: true });
const names = readFileSync(variables, "utf8").split("\n").filter((line) => line && !line.startsWith("#"));
writeFileSync(join(work, "src/variables.js"), `// Made from packages/variables.txt.\nexport const variables = ${JSON.stringify(names, undefined, 2)};\n`);

const bundle = await rolldown({
  input: { cli: join(work, "src/cli.js"), index: join(work, "src/index.js") },
  platform: "node",
  // Names of files go into comments: those that are seen from here, wherever they really are.
  resolve: { alias: { transpiled }, modules: [join(here, "node_modules")], symlinks: false },
  // It warns of a directive that means nothing here; what fails throws.
  logLevel: "silent",
});
await bundle.write({ dir: dist, format: "esm", entryFileNames: "[name].js", chunkFileNames: "testsigma.js" });

const shim = join(here, "node_modules/@bytecodealliance/preview2-shim");
const worker = "worker-thread.bundle.js";
writeFileSync(join(dist, worker), patched(readFileSync(join(shim, "dist/io", worker), "utf8")));
cpSync(component, join(dist, "testsigma.wasm"));
cpSync(join(here, "src/index.d.ts"), join(dist, "index.d.ts"));
cpSync(join(transpiled, "interfaces"), join(dist, "types/interfaces"), { recursive: true });
cpSync(join(shim, "LICENSE"), join(dist, "LICENSE.preview2-shim"));
