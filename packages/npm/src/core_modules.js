// A component holds its core modules as they are, so the package needs no copies of them beside it.

/** The number of a component's section that is a core module. */
const CORE_MODULE = 1;
/** The magic number and the version. */
const HEADER = 8;

/** The core modules of a component, under the names that jco gives them: `testsigma.core.wasm`, `testsigma.core2.wasm`, … */
export function coreModules(component) {
  const modules = new Map();
  let at = HEADER;
  while (at < component.length) {
    const id = component[at];
    const [size, start] = unsigned(component, at + 1);
    at = start + size;
    if (id === CORE_MODULE) {
      const number = modules.size === 0 ? "" : modules.size + 1;
      modules.set(`testsigma.core${number}.wasm`, component.subarray(start, at));
    }
  }
  return modules;
}

/** An unsigned LEB128 number, and where it ends. */
function unsigned(bytes, at) {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at++];
    value |= (byte & 0x7f) << shift;
    if (byte < 0x80) return [value >>> 0, at];
  }
}
