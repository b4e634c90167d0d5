// Makes the calls that it reads, and prints a word on each: the table's host in JavaScript.

import { createInterface } from "node:readline";
import { PlanError, TestPlans } from "testsigma-ci";

const allow = process.env.ALLOW.split(" ");
let plans, run, lost, build;

/** Another case: it knows of no run. */
const begin = async (url, key, name) => {
  plans = await TestPlans.open({ key, url, edition: "cloud", timeoutMs: 60_000 }, { allow });
  [run, lost, build] = ["999", undefined, name];
  return "begun";
};

const calls = {
  "give up": () => {
    try {
      return plans.wait(run, { maxWaitMs: 200, pollIntervalMs: 20 });
    } catch (error) {
      return error.code === "timed-out" ? "given up" : error.code;
    }
  },
  failures: () => {
    const { total, mendedCases, cases } = plans.failures(run);
    return `${total} failed, ${mendedCases} mended, ${new Set(cases.map(({ name }) => name)).size} names`;
  },
  find: () => `${plans.find("1", lost.build, lost.since).length} found`,
  report: () => `${[...plans.report(run, 1 << 20)].reduce((bytes, piece) => bytes + piece.length, 0)} bytes`,
  "whole report": () => `${plans.wholeReport(run).length} bytes`,
  trigger: () => plans.trigger({ plan: "1", build }),
  run: () => plans.run({ plan: "1", build }, { pollIntervalMs: 1 }),
  wait: () => plans.wait(run, { pollIntervalMs: 1 }),
  status: () => plans.status(run),
  stop: () => plans.stop(run),
  rerun: () => plans.rerun(run),
};

for await (const line of createInterface({ input: process.stdin })) {
  const [name, ...words] = line.trim().split("\t");
  let answer;
  try {
    answer = name === "begin" ? await begin(...words) : calls[name]();
    if (typeof answer !== "string") {
      run = answer.id;
      answer = answer.verdict ?? answer.state;
    }
  } catch (error) {
    if (!(error instanceof PlanError)) throw error;
    lost = error.error;
    run = lost.run ?? run;
    answer = error.code;
  }
  console.log(answer);
}
