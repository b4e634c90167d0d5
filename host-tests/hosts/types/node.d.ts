// What the programs use of Node, whose own types are another package.
declare class AbortController {
  signal: any;
  abort(): void;
}
declare const console: { log(...words: unknown[]): void; error(...words: unknown[]): void };
declare const process: any;
declare module "node:readline" {
  export function createInterface(options: unknown): AsyncIterable<string>;
}
declare module "node:timers/promises" {
  export function setTimeout(ms: number, value?: unknown, options?: unknown): Promise<void>;
}
declare module "node:util" {
  export function parseArgs(options: unknown): any;
}
