// After the job: stops the run of a gate that did not reach its end, as it is when the job was cancelled. Which run that is stands in
// testsigma.env, for what a killed step says to the runner is lost.

import { ended, start } from "./command.js";
import { commandEnvironment, input } from "./inputs.js";
import { outputs, variables, writeOutputs, writeSummary } from "./results.js";

const env = process.env;
const directory = input(env, "directory") || "test-results";
if (env.STATE_done !== "true" && input(env, "stop-on-cancel") !== "false" && variables(directory).TESTSIGMA_RUN_ID) {
  await ended(start(["stop"], directory, commandEnvironment(env)));
  writeOutputs(env, outputs(directory));
  if (input(env, "summary") !== "false") writeSummary(env, directory);
}
