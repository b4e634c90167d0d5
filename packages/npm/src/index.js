export { Exit, instantiate, sha256 } from "./component.js";
