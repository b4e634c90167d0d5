// Drops from a component the section that names its parts: the linker writes it for debuggers, and no host reads it. It is 12 KB.
//
//   node strip.mjs IN OUT
import { readFileSync, writeFileSync } from "node:fs";

/** An unsigned number in LEB128, and where it ends. */
function number(bytes, at) {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
        const byte = bytes[at++];
        value += (byte & 0x7f) * 2 ** shift;
        if (byte < 0x80) return [value, at];
    }
}

/** Whether the section is a custom one of that name. */
function isNamed(bytes, id, body, name) {
    if (id !== 0) return false;
    const [length, start] = number(bytes, body);
    return bytes.toString("utf8", start, start + length) === name;
}

const [input, output] = process.argv.slice(2);
const bytes = readFileSync(input);
// The magic number and the version, then sections: an id, a length, and what is in it.
const kept = [bytes.subarray(0, 8)];
for (let at = 8; at < bytes.length; ) {
    const [length, body] = number(bytes, at + 1);
    const end = body + length;
    if (!isNamed(bytes, bytes[at], body, "component-name")) kept.push(bytes.subarray(at, end));
    at = end;
}
writeFileSync(output, Buffer.concat(kept));
