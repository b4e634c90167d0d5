#!/usr/bin/env node
import { i as originOf, n as instantiate, r as sha256, t as Exit } from "./testsigma2.js";
import { existsSync, mkdirSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
// build/src/variables.js
const variables = [
	"BITBUCKET_BUILD_NUMBER",
	"BITBUCKET_COMMIT",
	"BITBUCKET_GIT_HTTP_ORIGIN",
	"BITRISE_BUILD_NUMBER",
	"BITRISE_BUILD_URL",
	"BITRISE_IO",
	"BUILDKITE",
	"BUILDKITE_BUILD_NUMBER",
	"BUILDKITE_BUILD_URL",
	"BUILD_BUILDID",
	"BUILD_BUILDNUMBER",
	"BUILD_NO",
	"BUILD_NUMBER",
	"BUILD_URL",
	"CIRCLECI",
	"CIRCLE_BUILD_NUM",
	"CIRCLE_BUILD_URL",
	"CI_JOB_URL",
	"CI_PIPELINE_IID",
	"CI_PIPELINE_NUMBER",
	"CI_PIPELINE_URL",
	"CM_BUILD_ID",
	"CM_PROJECT_ID",
	"CODEBUILD_BUILD_ARN",
	"CODEBUILD_BUILD_NUMBER",
	"CODEBUILD_BUILD_URL",
	"DRONE",
	"DRONE_BUILD_LINK",
	"DRONE_BUILD_NUMBER",
	"GITHUB_ACTIONS",
	"GITHUB_REPOSITORY",
	"GITHUB_RUN_ATTEMPT",
	"GITHUB_RUN_ID",
	"GITHUB_RUN_NUMBER",
	"GITHUB_SERVER_URL",
	"GITLAB_CI",
	"INPUT_ALLOW-EMPTY",
	"INPUT_ALLOW-INSECURE-HTTP",
	"INPUT_ALLOW_EMPTY",
	"INPUT_ALLOW_INSECURE_HTTP",
	"INPUT_API-KEY",
	"INPUT_API_KEY",
	"INPUT_BASE-URL",
	"INPUT_BASE_URL",
	"INPUT_BUILD-NO",
	"INPUT_BUILD_NO",
	"INPUT_COMPARE",
	"INPUT_EDITION",
	"INPUT_ENVIRONMENT-ID",
	"INPUT_ENVIRONMENT_ID",
	"INPUT_EXIT-CODES",
	"INPUT_EXIT_CODES",
	"INPUT_FAIL-FAST",
	"INPUT_FAIL_FAST",
	"INPUT_GIVE-UP-AFTER",
	"INPUT_GIVE_UP_AFTER",
	"INPUT_JUNIT",
	"INPUT_JUNIT-NORMALIZED",
	"INPUT_JUNIT_NORMALIZED",
	"INPUT_LOG",
	"INPUT_MAX-IDLE",
	"INPUT_MAX-QUEUE",
	"INPUT_MAX-REQUESTS",
	"INPUT_MAX-RUN",
	"INPUT_MAX-WAIT",
	"INPUT_MAX_IDLE",
	"INPUT_MAX_QUEUE",
	"INPUT_MAX_REQUESTS",
	"INPUT_MAX_RUN",
	"INPUT_MAX_WAIT",
	"INPUT_ON-CONFLICT",
	"INPUT_ON-TIMEOUT",
	"INPUT_ON_CONFLICT",
	"INPUT_ON_TIMEOUT",
	"INPUT_OUT",
	"INPUT_POLL-INTERVAL",
	"INPUT_POLL_INTERVAL",
	"INPUT_QUIET",
	"INPUT_REQUEST-TIMEOUT",
	"INPUT_REQUEST_TIMEOUT",
	"INPUT_RERUN-GRACE",
	"INPUT_RERUN-VERDICT",
	"INPUT_RERUN_GRACE",
	"INPUT_RERUN_VERDICT",
	"INPUT_REUSE",
	"INPUT_RUNTIME-DATA",
	"INPUT_RUNTIME_DATA",
	"INPUT_SAVED-CONFIG",
	"INPUT_SAVED_CONFIG",
	"INPUT_TEST-PLAN-ID",
	"INPUT_TEST_PLAN_ID",
	"INPUT_TRACE",
	"INPUT_VERBOSE",
	"INPUT_WEB-URL",
	"INPUT_WEB_URL",
	"JENKINS_URL",
	"MAX_WAIT_TIME_FOR_SCRIPT_TO_EXIT",
	"PLUGIN_ALLOW_EMPTY",
	"PLUGIN_ALLOW_INSECURE_HTTP",
	"PLUGIN_API_KEY",
	"PLUGIN_BASE_URL",
	"PLUGIN_BUILD_NO",
	"PLUGIN_COMPARE",
	"PLUGIN_EDITION",
	"PLUGIN_ENVIRONMENT_ID",
	"PLUGIN_EXIT_CODES",
	"PLUGIN_FAIL_FAST",
	"PLUGIN_GIVE_UP_AFTER",
	"PLUGIN_JUNIT",
	"PLUGIN_JUNIT_NORMALIZED",
	"PLUGIN_LOG",
	"PLUGIN_MAX_IDLE",
	"PLUGIN_MAX_QUEUE",
	"PLUGIN_MAX_REQUESTS",
	"PLUGIN_MAX_RUN",
	"PLUGIN_MAX_WAIT",
	"PLUGIN_ON_CONFLICT",
	"PLUGIN_ON_TIMEOUT",
	"PLUGIN_OUT",
	"PLUGIN_POLL_INTERVAL",
	"PLUGIN_QUIET",
	"PLUGIN_REQUEST_TIMEOUT",
	"PLUGIN_RERUN_GRACE",
	"PLUGIN_RERUN_VERDICT",
	"PLUGIN_REUSE",
	"PLUGIN_RUNTIME_DATA",
	"PLUGIN_SAVED_CONFIG",
	"PLUGIN_TEST_PLAN_ID",
	"PLUGIN_TRACE",
	"PLUGIN_VERBOSE",
	"PLUGIN_WEB_URL",
	"PROJECT_BUILD_NUMBER",
	"RUNTIME_DATA_INPUT",
	"SYSTEM_COLLECTIONURI",
	"SYSTEM_TEAMPROJECT",
	"TEAMCITY_VERSION",
	"TESTSIGMA_ALLOW_EMPTY",
	"TESTSIGMA_ALLOW_INSECURE_HTTP",
	"TESTSIGMA_API_KEY",
	"TESTSIGMA_API_KEY_FILE",
	"TESTSIGMA_BASE_URL",
	"TESTSIGMA_BUILD_NO",
	"TESTSIGMA_COMPARE",
	"TESTSIGMA_EDITION",
	"TESTSIGMA_ENVIRONMENT_ID",
	"TESTSIGMA_EXIT_CODES",
	"TESTSIGMA_FAIL_FAST",
	"TESTSIGMA_GIVE_UP_AFTER",
	"TESTSIGMA_JUNIT",
	"TESTSIGMA_JUNIT_NORMALIZED",
	"TESTSIGMA_LOG",
	"TESTSIGMA_MAX_IDLE",
	"TESTSIGMA_MAX_QUEUE",
	"TESTSIGMA_MAX_REQUESTS",
	"TESTSIGMA_MAX_RUN",
	"TESTSIGMA_MAX_WAIT",
	"TESTSIGMA_ON_CONFLICT",
	"TESTSIGMA_ON_TIMEOUT",
	"TESTSIGMA_OUT",
	"TESTSIGMA_POLL_INTERVAL",
	"TESTSIGMA_QUIET",
	"TESTSIGMA_REQUEST_TIMEOUT",
	"TESTSIGMA_RERUN_GRACE",
	"TESTSIGMA_RERUN_VERDICT",
	"TESTSIGMA_REUSE",
	"TESTSIGMA_RUNTIME_DATA",
	"TESTSIGMA_RUN_ID",
	"TESTSIGMA_SAVED_CONFIG",
	"TESTSIGMA_TEST_PLAN_ID",
	"TESTSIGMA_TRACE",
	"TESTSIGMA_VERBOSE",
	"TESTSIGMA_WEB_URL",
	"TF_BUILD",
	"TRAVIS",
	"TRAVIS_BUILD_NUMBER",
	"TRAVIS_BUILD_WEB_URL",
	"bamboo_buildKey",
	"bamboo_buildNumber",
	"bamboo_resultsUrl"
];
// build/src/grants.js
const DEFAULT_SERVER = "https://app.testsigma.com";
const DEFAULT_DIRECTORY = "test-results";
const BASE_URL = [
	"TESTSIGMA_BASE_URL",
	"INPUT_BASE-URL",
	"INPUT_BASE_URL",
	"PLUGIN_BASE_URL"
];
const KEY_FILE = "TESTSIGMA_API_KEY_FILE";
/** Commands that leave no file. */
const READERS = [
	"help",
	"--help",
	"-h",
	"version",
	"--version",
	"-V",
	"status"
];
const known = new Set(variables);
/** Our own option, `--dir DIR`, and what is left for the component. */
function ownOptions(args) {
	const rest = [];
	let directory = DEFAULT_DIRECTORY;
	for (let i = 0; i < args.length; i++) if (args[i] === "--dir" && i + 1 < args.length) directory = args[++i];
	else if (args[i].startsWith("--dir=")) directory = args[i].slice(6);
	else rest.push(args[i]);
	return {
		directory,
		rest
	};
}
/** Those of our variables that are set: the component sees no other. What begins with TESTSIGMA_ is ours, misspelt or not. */
function environment(env) {
	return Object.fromEntries(Object.entries(env).filter(([name]) => known.has(name) || name.startsWith("TESTSIGMA_")));
}
/** The directories, by the name under which the component sees them, and the variables that name files in them. */
function directories(args, directory, env) {
	const preopens = {};
	if (!READERS.includes(args[0])) mkdirSync(directory, { recursive: true });
	if (existsSync(directory)) preopens["."] = directory;
	const granted = { ...env };
	if (env[KEY_FILE]?.trim()) {
		const file = resolve(env[KEY_FILE].trim());
		const seen = process.platform === "win32" ? "/key" : dirname(file);
		preopens[seen] = dirname(file);
		granted[KEY_FILE] = `${seen === "/" ? "" : seen}/${basename(file)}`;
	}
	return {
		preopens,
		env: granted
	};
}
/** The one server that may be reached: that of the base URL, as the component finds it. None where it is no URL. */
function servers(args, env) {
	const url = (args.findLast?.((word, i) => word.startsWith("--base-url=") || args[i - 1] === "--base-url"))?.replace(/^--base-url=/, "") || BASE_URL.map((name) => env[name]).find((value) => value?.trim());
	try {
		return [originOf(new URL((url ?? DEFAULT_SERVER).trim()).origin)];
	} catch {
		return [];
	}
}
// build/src/network.js
/** The first Node whose agents read HTTPS_PROXY and NO_PROXY. */
const PROXIES = [24, 5];
/** A line for those whose proxy setting has no effect; none where it has, or where there is none. */
function proxyWarning(servers, env, version) {
	const [major, minor] = version.split(".").map(Number);
	if (major > PROXIES[0] || major === PROXIES[0] && minor >= PROXIES[1]) return void 0;
	const server = servers[0] && new URL(servers[0]);
	const name = server?.protocol === "http:" ? "HTTP_PROXY" : "HTTPS_PROXY";
	const proxy = env[name] || env[name.toLowerCase()];
	const direct = (env.NO_PROXY || env.no_proxy || "").split(",").map((host) => host.trim()).filter(Boolean).some((host) => host === "*" || server?.hostname === host || server?.hostname.endsWith(`.${host.replace(/^\*?\./, "")}`));
	if (!proxy || !server || direct) return void 0;
	return `${name} is set, and Node ${version} goes past it: 24.5 and newer use it`;
}
// build/src/cli.js
const CANNOT_WRITE = 73;
const INTERNAL = 70;
const VERSION = [
	"version",
	"--version",
	"-V"
];
/** The exit code. */
async function command(args) {
	const { directory, rest } = ownOptions(args);
	const seen = environment(process.env);
	const allow = servers(rest, seen);
	let granted;
	try {
		granted = directories(rest, directory, seen);
	} catch (error) {
		console.error(`testsigma-ci: the directory ${directory} cannot be made: ${error.message}; name another with --dir`);
		return CANNOT_WRITE;
	}
	const warning = proxyWarning(allow, process.env, process.versions.node);
	if (warning) console.error(`testsigma-ci: ${warning}`);
	const { run } = await instantiate({
		...granted,
		allow,
		args: ["testsigma.wasm", ...rest]
	});
	const code = codeOf(run);
	if (code === 0 && VERSION.includes(rest[0])) console.log(`testsigma.wasm sha256 ${sha256()}, under Node ${process.versions.node}`);
	return code;
}
function codeOf(run) {
	try {
		run.run();
		return 0;
	} catch (error) {
		if (error instanceof Exit) return error.code;
		throw error;
	}
}
try {
	process.exitCode = await command(process.argv.slice(2));
} catch (error) {
	console.error(`testsigma-ci: ${error?.stack ?? error}`);
	process.exitCode = INTERNAL;
}
export {};
