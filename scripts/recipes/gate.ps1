# Any system that runs PowerShell, Windows too, with Node 20 or newer. The key is in TESTSIGMA_API_KEY. This file was read by a parser of
# PowerShell, and not run.
$ErrorActionPreference = 'Stop'
if (-not $env:TESTSIGMA_TEST_PLAN_ID) { $env:TESTSIGMA_TEST_PLAN_ID = '346' }
npm install --prefix .testsigma ./ci/testsigma-ci-0.1.0.tgz
if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }
$code = 143
try {
    & .testsigma/node_modules/.bin/testsigma-ci.cmd run --max-wait 60m
    $code = $LASTEXITCODE
} finally {
    # 70 says that the gate did not reach its end, as after Ctrl-C.
    if ((Get-Content test-results/testsigma-exit-code) -eq '70') { & .testsigma/node_modules/.bin/testsigma-ci.cmd stop }
}
# To let failed tests pass: if ($code -eq 10) { exit 0 }
exit $code
