import type * as Calls from "./types/interfaces/testsigma-ci-test-plans.js";

type Pairs = Record<string, string> | Array<[string, string]>;

/** Which server to talk to, and as whom. */
export type Server = Omit<Calls.Server, "insecureHttp"> & { insecureHttp?: boolean };

/** What to run. */
export type RunRequest = Omit<Calls.RunRequest, "runtimeData" | "uploads" | "extra"> & { runtimeData?: Pairs; uploads?: Pairs; extra?: Pairs };

/** How long `run` and `wait` may take. */
export type Limits = Omit<Calls.Limits, "stopOnTimeout" | "extra"> & { stopOnTimeout?: boolean; extra?: Pairs };

/** A run as one look at it saw it; `verdict` is there once `state` is "completed". */
export type Snapshot = Omit<Calls.Snapshot, "state"> & { state: Calls.State["tag"]; verdict?: Calls.Verdict };

/** There is no verdict. */
export class PlanError extends Error {
  readonly code: Calls.ErrorCode;
  readonly error: Calls.Error;
}

/** The functions of the WIT, with the server's record given once. Each blocks the event loop until it has its answer. */
export class TestPlans {
  constructor(calls: typeof Calls, server: Server);
  static open(server: Server, granted?: Pick<Granted, "allow" | "refused">): Promise<TestPlans>;
  trigger(request: RunRequest): Snapshot;
  status(run: string, elapsedMs?: number): Snapshot;
  wait(run: string, limits?: Limits): Snapshot;
  run(request: RunRequest, limits?: Limits): Snapshot;
  find(plan: string, build: string, since: string): Snapshot[];
  stop(run: string): Snapshot;
  rerun(run: string): Snapshot;
  failures(run: string): Calls.FailedCases;
  report(run: string, max?: number): Generator<Uint8Array, void>;
  wholeReport(run: string): Uint8Array;
}

/** How the command ends. */
export class Exit extends Error {
  code: number;
}

/** What the component may see and do; everything that is left out it does not get; without `allow` no server is reached. */
export interface Granted {
  env?: Record<string, string>;
  args?: string[];
  /** Directories, by the name under which the component sees them. */
  preopens?: Record<string, string>;
  /** Origins, such as `https://app.testsigma.com`: a `TypeError` where one is not a scheme, host and port alone. */
  allow?: string[];
  /** Told of each origin that was asked for and is not in `allow`; without it a line goes to stderr. */
  refused?: (origin: string) => void;
}

/** Makes an instance of the component. */
export function instantiate(granted?: Granted): Promise<{ testPlans: typeof Calls; run: { run(): void } }>;

/** The SHA-256 of the component in this package, in hexadecimal digits. */
export function sha256(): string;
