"""CI systems whose own engine does not run here: their steps, taken out of the recipe and run in order under the system's own shell options,
conditions and variables.

A recipe becomes jobs, a job steps. `play` runs them as the system does: what follows a failure, what follows a cancel, and what one step or
job hands to the next.
"""

import re
import shlex
import shutil
import signal
import stat
import unittest
from dataclasses import dataclass, field

try:
    import yaml
except ImportError:
    raise unittest.SkipTest("the recipes cannot be read without PyYAML: run scripts/setup-hosts recipes") from None

from world import ROOT, end, start

RECIPES = ROOT / "scripts/recipes"
PLAN = "346"
# The step that waits for the run.
GATE = re.compile(r'(testsigma-ci|testsigma\.wasm|"\$ts") (run|wait)\b')
SUCCESS, FAILURE, CANCELED = "success", "failure", "canceled"
ALWAYS = {SUCCESS, FAILURE, CANCELED}
# What a cancelled job does not do is not done here either.
NOT_ON_CANCEL = {SUCCESS, FAILURE}


def tolerant(text):
    """A recipe whose comment was followed: failed tests pass, with a warning."""
    before, indent, after = re.split(r"^( *)# To let failed tests pass, with a warning:\n", text, flags=re.M)
    lines = re.match(rf"(?:{indent}# .*\n)+", after)[0]
    return before + lines.replace(f"{indent}# ", indent) + after[len(lines):]


@dataclass
class Step:
    """What is run with `shell`, when the job's status is one of `when`."""

    script: str
    shell: tuple = ("bash", "-e", "-c")
    when: set = field(default_factory=lambda: {SUCCESS})
    env: dict = field(default_factory=dict)
    tolerated: tuple = ()
    job: str = ""


@dataclass
class System:
    """A recipe as its steps, and the programs of the system that they call."""

    steps: list
    tools: dict = field(default_factory=dict)
    # Reads what a step handed on out of its output and files: variables of the steps after it.
    handed: callable = lambda out, place: {}
    published: str = "test-results/TEST-*.xml"


@dataclass
class Played:
    status: str
    code: int
    out: str


def recipe(name, plan):
    text = (RECIPES / name).read_text()
    assert PLAN in text, f"{name} names no plan"
    return text.replace(PLAN, plan)


def documents(name, plan, choice=str):
    return yaml.safe_load(choice(recipe(name, plan)))


def play(system, place, env, cancel_when=None):
    """Runs the steps in `place`. With `cancel_when` the first step that it comes true in is ended as a cancelled job is."""
    env = {**env, "CI": "true"}
    tools = place / ".tools"
    for name, text in system.tools.items():
        (tools / name).write_text(text)
        (tools / name).chmod(stat.S_IRWXU)
    env["PATH"] = f"{tools}:{env['PATH']}"
    status, first, said = SUCCESS, 0, ""
    for step in system.steps:
        if status not in step.when:
            continue
        process = start([*step.shell, step.script], place, {**env, **step.env})
        if cancel_when and status != CANCELED and GATE.search(step.script) and cancel_when(process):
            out = end(process, signal.SIGTERM)
            status, first = CANCELED, process.returncode
        else:
            out = process.communicate(timeout=120)[0]
            if process.returncode not in (0, *step.tolerated):
                status = FAILURE if status == SUCCESS else status
                first = first or process.returncode
        said += out
        env.update(system.handed(out, place))
    return Played(status, first, said)


def checkout(place, release, installed=None):
    """A repository with the files that the recipes install. With `installed`, what `npm install` makes of them is copied from there, which is
    a second quicker.
    """
    (place / "ci").mkdir()
    (place / ".tools").mkdir()
    for file in release:
        shutil.copy(file, place / "ci")
    if installed:
        (place / ".tools/npm").write_text(f"""#!/bin/sh
[ "$*" = "install --prefix .testsigma ./ci/{release[0].name}" ] && [ -f "$4" ] && cp -R "{installed}/." .testsigma
""")
        (place / ".tools/npm").chmod(stat.S_IRWXU)


def _dotenv(place):
    file = place / "test-results/testsigma.env"
    return dict(line.split("=", 1) for line in file.read_text().splitlines()) if file.exists() else {}


def azure(plan):
    data = documents("azure-pipelines.yml", plan)
    variables = {item["name"]: item["value"] for item in data["variables"] if "name" in item}
    conditions = {None: {SUCCESS}, "canceled()": {CANCELED}, "always()": ALWAYS}
    steps = []
    for job in data["jobs"]:
        for step in job["steps"]:
            if "bash" in step:
                # `env` names the secrets; without it they are not there.
                mapped = {name: None for name in step.get("env", {})}
                steps.append(Step(step["bash"], ("bash", "--noprofile", "--norc", "-c"), conditions[step.get("condition")],
                                  {**variables, "TF_BUILD": "True", "BUILD_BUILDNUMBER": "20.1", **({} if "TESTSIGMA_API_KEY" in mapped else {"TESTSIGMA_API_KEY": ""})}))
            else:
                assert step["task"] == "PublishTestResults@2" and step["condition"] == "always()"
                published = step["inputs"]["testResultsFiles"]
        if job["job"] == "after_the_gate":
            steps[-1].when = ALWAYS

    def handed(out, place):
        return {name.upper(): value for name, value in re.findall(r"##vso\[task.setvariable variable=(\w+);isOutput=true\](\S*)", out)}
    return System(steps, handed=handed, published=published)


def circleci(plan):
    data = documents("circleci.yml", plan)
    env = {**data["executors"]["node"]["environment"], "CIRCLECI": "true", "CIRCLE_BUILD_NUM": "7"}
    steps, stored = [], None
    for name, when in (("testsigma", {SUCCESS}), ("stop-the-run", {CANCELED})):
        for step in data["jobs"][name]["steps"]:
            if isinstance(step, dict) and "run" in step:
                command = step["run"] if isinstance(step["run"], str) else step["run"]["command"]
                steps.append(Step(command, ("bash", "-eo", "pipefail", "-c"), when, env))
            elif isinstance(step, dict) and "store_test_results" in step:
                stored = step["store_test_results"]["path"]
    assert data["workflows"]["main"]["jobs"][1]["stop-the-run"]["requires"] == [{"testsigma": "canceled"}]
    return System(steps, published=f"{stored}/*.xml")


def bitbucket(plan):
    steps = []
    for number, item in enumerate(documents("bitbucket-pipelines.yml", plan)["pipelines"]["default"]):
        step = item["step"]
        env = {"BITBUCKET_COMMIT": "0" * 40, "BITBUCKET_BUILD_NUMBER": "7"}
        steps.append(Step("\n".join(step["script"]), ("sh", "-e", "-c"), {SUCCESS}, env))
        if "after-script" in step:
            steps.append(Step("\n".join(step["after-script"]), ("sh", "-e", "-c"), NOT_ON_CANCEL, env))
    return System(steps)


def bitrise(plan):
    workflow = documents("bitrise.yml", plan)["workflows"]["testsigma"]
    env = {name: str(value) for item in workflow["envs"] for name, value in item.items()}
    steps = []
    for item in workflow["steps"]:
        (name, step), = item.items()
        if name.startswith("script@"):
            content = step["inputs"][0]["content"]
            steps.append(Step(content, ("bash", "-c"), NOT_ON_CANCEL if step.get("is_always_run") else {SUCCESS}, {**env, "BITRISE_IO": "true"}))
        elif name.startswith("custom-test-results-export@"):
            inputs = {key: value for entry in step["inputs"] for key, value in entry.items()}
            assert step["is_always_run"]
            published = f"{inputs['base_path']}/{inputs['search_pattern']}"
    envman = '#!/bin/sh\nprintf "%s=%s\\n" "$3" "$5" >> .envman\n'

    def handed(_, place):
        file = place / ".envman"
        return dict(line.split("=", 1) for line in file.read_text().splitlines()) if file.exists() else {}
    return System(steps, {"envman": envman}, handed, published)


def codemagic(plan):
    workflow = documents("codemagic.yaml", plan)["workflows"]["testsigma"]
    env = {**workflow["environment"]["vars"], "CM_BUILD_ID": "7", "PROJECT_BUILD_NUMBER": "7", "CM_ENV": ".cm_env"}
    steps = [Step(item["script"], ("bash", "-e", "-c"), {SUCCESS}, env) for item in workflow["scripts"]]
    published = [item["test_report"] for item in workflow["scripts"] if "test_report" in item]

    def handed(_, place):
        file = place / ".cm_env"
        return dict(line.split("=", 1) for line in file.read_text().splitlines()) if file.exists() else {}
    return System(steps, handed=handed, published=published[0])


def codebuild(plan):
    data = documents("buildspec.yml", plan)
    env = {**data["env"]["variables"], "CODEBUILD_BUILD_ARN": "arn", "CODEBUILD_BUILD_NUMBER": "7"}
    phases = data["phases"]
    steps = [Step("\n".join(phases["install"]["commands"]), ("sh", "-e", "-c"), {SUCCESS}, env),
             Step("\n".join(phases["build"]["commands"]), ("sh", "-e", "-c"), {SUCCESS}, env)]
    shown = "\n".join(f'echo "exported {name}=${name}"' for name in data["env"]["exported-variables"])
    steps.append(Step("\n".join([*phases["build"]["finally"], shown]), ("sh", "-e", "-c"), NOT_ON_CANCEL, env))
    report = data["reports"]["testsigma"]
    return System(steps, published=f"{report['base-directory']}/{report['files'][0]}")


def cloudbuild(plan):
    data, steps = documents("cloudbuild.yaml", plan), []
    substitutions = {"$$": "$", "$SHORT_SHA": "0123abc"}
    for step in data["steps"]:
        def substituted(text):
            return re.sub(r"\$\$|\$[A-Z_]+", lambda found: substitutions.get(found[0], ""), text)
        if step["name"].endswith("/gsutil"):
            steps.append(Step(shlex.join(["gsutil", *map(substituted, step["args"])]), ("sh", "-c")))
            continue
        *options, script = step["args"]
        env = dict(substituted(item).split("=", 1) for item in step.get("env", []))
        tolerated = range(1, 256) if step.get("allowFailure") else ()
        steps.append(Step(substituted(script), (step["entrypoint"], *options), {SUCCESS}, env, tolerated))
    # What is published is what is in the bucket.
    gsutil = '#!/bin/sh\n[ "$1 $2 $3" = "-m cp -r" ] && mkdir -p .bucket && cp -R "$4" .bucket/\n'
    return System(steps, {"gsutil": gsutil}, published=".bucket/test-results/TEST-*.xml")


def bamboo(plan):
    job = documents("bamboo.yml", plan)["Testsigma"]
    script = "\n".join(job["tasks"][0]["script"]["scripts"])
    parser, inject = job["final-tasks"]

    def handed(_, place):
        assert inject["inject-variables"]["file"] == "test-results/testsigma.env"
        return {f"bamboo_testsigma_{name}": value for name, value in _dotenv(place).items()}
    # The next job sees what was injected.
    after = Step('echo "Testsigma run $bamboo_testsigma_TESTSIGMA_RUN_ID"', ("sh", "-c"), {SUCCESS})
    env = {"bamboo_buildKey": "APP-TS", "bamboo_buildNumber": "7"}
    gate = Step('bamboo_testsigma_api_key_secret=$TESTSIGMA_API_KEY; unset TESTSIGMA_API_KEY\n' + script, ("sh", "-c"), {SUCCESS}, env)
    return System([gate, after], handed=handed, published=parser["test-parser"]["test-results"][0])


def travis(plan):
    data = documents("travis.yml", plan)
    env = {**dict(item.split("=", 1) for item in data["env"]["global"]), "TRAVIS": "true", "TRAVIS_BUILD_NUMBER": "7"}
    return System([Step(data["install"], ("bash", "-c"), {SUCCESS}, env),
                   Step("\n".join(data["script"]), ("bash", "-c"), {SUCCESS}, env),
                   Step("\n".join(data["after_script"]), ("bash", "-c"), NOT_ON_CANCEL, env)])


def buildkite(plan, choice=str):
    steps = []
    agent = '''#!/bin/sh
case "$1 $2" in
"meta-data set") printf %s "$4" > .meta-data ;;
"meta-data get") cat .meta-data ;;
annotate*) cat > .annotation ;;
*) exit 64 ;;
esac
'''
    for step in documents("buildkite.yml", plan, choice)["steps"]:
        tolerated = tuple(item["exit_status"] for item in step.get("soft_fail", []))
        env = {**step.get("env", {}), "BUILDKITE": "true", "BUILDKITE_BUILD_NUMBER": "7"}
        steps.append(Step(step["command"].replace("$$", "$"), ("bash", "-e", "-c"), {SUCCESS}, env, tolerated))
    return System(steps, {"buildkite-agent": agent})


def teamcity(plan):
    text = recipe("teamcity.kts", plan)
    env = {**dict(re.findall(r'param\("env\.(\w+)", "([^"]*)"\)', text)), "TEAMCITY_VERSION": "2024.12", "BUILD_NUMBER": "7"}
    scripts = [script.replace("${'$'}", "$") for script in re.findall(r'scriptContent = """\n(.*?)"""', text, re.S)]
    assert text.count("BuildStep.ExecutionMode.ALWAYS") == 1 and len(scripts) == 2
    # The next build sees the parameter.
    after = Step('echo "Testsigma run $testsigma_run"', ("sh", "-c"), {SUCCESS})

    def handed(out, _):
        return {f"testsigma_{name}": value for name, value in re.findall(r"##teamcity\[setParameter name='testsigma\.(\w+)' value='(\w*)'\]", out)}
    return System([Step(scripts[0], ("sh", "-c"), {SUCCESS}, env), Step(scripts[1], ("sh", "-c"), ALWAYS, env), after], handed=handed)


def drone(plan):
    return _containers(documents("drone.yml", plan)["steps"], {"DRONE": "true", "DRONE_BUILD_NUMBER": "7"}, ("sh", "-e", "-c"))


def woodpecker(plan):
    return _containers(documents("woodpecker.yml", plan)["steps"], {"CI_PIPELINE_NUMBER": "7"}, ("sh", "-e", "-c"))


def _containers(items, env, shell):
    steps = []
    for step in items:
        own = {name: value for name, value in step.get("environment", {}).items() if isinstance(value, str)}
        steps.append(Step("\n".join(step["commands"]), shell, NOT_ON_CANCEL if step.get("when") else {SUCCESS}, {**env, **own}))
    return System(steps)


def kubernetes(plan):
    container = documents("kubernetes.yml", plan)["spec"]["template"]["spec"]["containers"][0]
    env = {item["name"]: item["value"] for item in container["env"] if "value" in item}
    return System([Step(container["args"][0], tuple(container["command"]), {SUCCESS}, env)])


def shell(plan):
    return System([Step(recipe("gate.sh", plan), ("sh", "-c"), {SUCCESS})])


# With a hook for a cancelled job; without one; and, as a part of both, those whose gate hands no id on.
WITH_HOOK = {"Azure": azure, "CircleCI": circleci, "Buildkite": buildkite, "TeamCity": teamcity, "Kubernetes": kubernetes, "sh": shell}
WITHOUT_HOOK = {"Bitbucket": bitbucket, "Bitrise": bitrise, "Codemagic": codemagic, "CodeBuild": codebuild, "Cloud Build": cloudbuild,
                "Bamboo": bamboo, "Travis": travis, "Drone": drone, "Woodpecker": woodpecker}
HANDS_NOTHING_ON = {"Kubernetes", "sh", "CircleCI"}
