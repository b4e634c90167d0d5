// Plays a declarative Jenkinsfile: groovy shim.groovy JENKINSFILE. The steps that the recipe uses, in the order and under the conditions that
// Jenkins runs them. A file named `aborted` beside the Jenkinsfile makes what it interrupts count as an abort.
class Abort extends Exception {}

abstract class Pipeline extends Script {
    String result = 'SUCCESS'
    Closure stageBlock
    Map<String, Closure> postBlocks = [:]
    List<String> env = []

    static final ORDER = ['always', 'aborted', 'unstable', 'failure', 'success', 'cleanup']

    def block(Closure body) { body.delegate = this; body.resolveStrategy = Closure.DELEGATE_FIRST; body() }

    def getAny() { 'any' }
    def agent(what) {}
    def options(Closure body) {}
    def pipeline(Closure body) {
        block(body)
        try { block(stageBlock) } catch (Abort e) { result = 'ABORTED' } catch (Exception e) { result = 'FAILURE'; println "ERROR: ${e.message}" }
        ORDER.each { name ->
            def due = name in ['always', 'cleanup'] || name.toUpperCase() == result
            if (due && postBlocks[name]) { block(postBlocks[name]) }
        }
        println "RESULT ${result}"
    }
    def environment(Closure body) {
        def values = new Expando()
        body.delegate = values; body.resolveStrategy = Closure.DELEGATE_ONLY; body()
        values.properties.each { name, value -> env << "${name}=${value}".toString() }
    }
    def stages(Closure body) { stageBlock = body }
    def stage(String name, Closure body) { println "STAGE ${name}"; block(body) }
    def steps(Closure body) { block(body) }
    def script(Closure body) { block(body) }
    def post(Closure body) { block(body) }
    def always(Closure body) { postBlocks.always = body }
    def aborted(Closure body) { postBlocks.aborted = body }
    def cleanup(Closure body) { postBlocks.cleanup = body }
    def string(Map given) { given }
    def withCredentials(List given, Closure body) {
        def before = env.collect()
        given.each { env << "${it.variable}=${System.getenv('CREDENTIAL_' + it.credentialsId.replace('-', '_'))}".toString() }
        try { block(body) } finally { env = before }
    }
    def sh(Map given) {
        def process = new ProcessBuilder('sh', '-e', '-c', given.script).redirectErrorStream(true)
        env.each { def (name, value) = it.split('=', 2).toList(); process.environment().put(name, value) }
        def running = process.start()
        running.inputStream.eachLine { println it }
        int code = running.waitFor()
        if (new File('aborted').exists() && result != 'ABORTED') { result = 'ABORTED'; throw new Abort() }
        if (given.returnStatus) { return code }
        if (code != 0) { throw new Exception("script returned exit code ${code}") }
    }
    def sh(String script) { sh(script: script) }
    def unstable(String why) { if (result == 'SUCCESS') { result = 'UNSTABLE' }; println "UNSTABLE ${why}" }
    def error(String why) { throw new Exception(why) }
    def junit(Map given) {
        def files = found(given.testResults)
        println "JUNIT ${files.size()}"
        if (!files && !given.allowEmptyResults) { throw new Exception('no test report files were found') }
    }
    def archiveArtifacts(Map given) { println "ARCHIVED ${found(given.artifacts).size()}" }
    static List found(String pattern) {
        def matcher = java.nio.file.FileSystems.default.getPathMatcher("glob:${pattern}")
        def all = []
        new File('.').eachFileRecurse(groovy.io.FileType.FILES) { all << it.toPath().normalize() }
        all.findAll { matcher.matches(it) }
    }
    def echo(String text) { println text }
}

def configuration = new org.codehaus.groovy.control.CompilerConfiguration(scriptBaseClass: Pipeline.name)
new GroovyShell(Pipeline.classLoader, new Binding(), configuration).evaluate(new File(args[0]))
