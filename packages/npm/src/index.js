export { Exit, instantiate, sha256 } from "./component.js";
export { PlanError, TestPlans } from "./plans.js";
