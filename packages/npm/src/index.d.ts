import type * as TestPlans from "./types/interfaces/testsigma-ci-test-plans.js";

/** How the command ends. */
export class Exit extends Error {
  code: number;
}

/** What the component may see and do; everything that is left out it does not get, but for servers: without `allow`, all. */
export interface Granted {
  env?: Record<string, string>;
  args?: string[];
  /** Directories, by the name under which the component sees them. */
  preopens?: Record<string, string>;
  /** Origins, such as `https://app.testsigma.com`. */
  allow?: string[];
}

/** Makes an instance of the component. */
export function instantiate(granted?: Granted): Promise<{ testPlans: typeof TestPlans; run: { run(): void } }>;

/** The SHA-256 of the component in this package, in hexadecimal digits. */
export function sha256(): string;
