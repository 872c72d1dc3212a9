/**
 * `npm test` on a machine that has only Node, npm and git: installs what the tests need, Chromium too, and runs
 * them all. `npm run check` is the same after format, lint and types. Closes with one line: N passed, N failed.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { browser } from './browser.js'
import { build } from './build.js'
import { install, run, tool } from './install.js'

const REPORTS = '.stemma/reports'

install()
if (process.argv.includes('--check')) check()
build()
rmSync(REPORTS, { recursive: true, force: true })
mkdirSync(REPORTS, { recursive: true })
const codes = [unitTests(), await browserTests()]
const sum = total([unitCounts(), browserCounts()])
if (!process.env.STEMMA_TEXTS)
  console.log('\nTests that need the documents were skipped: STEMMA_TEXTS names no folder.')
console.log(`\n${sum.passed} passed, ${sum.failed} failed${sum.skipped ? `, ${sum.skipped} skipped` : ''}`)
process.exit(codes.some((code) => code !== 0) || sum.failed || !sum.passed ? 1 : 0)

/** Everything that needs no running, in the order in which it fails fastest. */
function check() {
  run(tool('prettier'), ['--check', '--log-level', 'warn', '.'])
  run(tool('oxlint'), ['--type-aware', '--deny-warnings'])
  run(tool('tsc'), ['--build'])
  run(tool('knip'), [])
  run(tool('tsx'), ['server/cli.ts', 'check'])
}

function unitTests() {
  const report = `${REPORTS}/unit.json`
  return spawnSync(tool('vitest'), ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`], {
    stdio: 'inherit',
  }).status
}

async function browserTests() {
  const env = {
    ...process.env,
    STEMMA_CHROMIUM: await browser(),
    PLAYWRIGHT_JSON_OUTPUT_NAME: `${REPORTS}/browser.json`,
  }
  return spawnSync(tool('playwright'), ['test', '--reporter=list,json'], { stdio: 'inherit', env }).status
}

function unitCounts() {
  const { numPassedTests, numFailedTests, numPendingTests, testResults } = report('unit')
  const unread = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.length,
  ).length
  return { passed: numPassedTests, failed: numFailedTests + unread, skipped: numPendingTests }
}

function browserCounts() {
  const { expected, flaky, unexpected, skipped } = report('browser').stats
  return { passed: expected + flaky, failed: unexpected, skipped }
}

/** A report that is missing counts as one failure, so that a runner that crashed is never taken for one that passed. */
function report(name) {
  try {
    return JSON.parse(readFileSync(`${REPORTS}/${name}.json`, 'utf8'))
  } catch {
    return {
      numPassedTests: 0,
      numFailedTests: 1,
      numPendingTests: 0,
      testResults: [],
      stats: { expected: 0, flaky: 0, unexpected: 1, skipped: 0 },
    }
  }
}

function total(counts) {
  const sum = (key) => counts.reduce((all, count) => all + count[key], 0)
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') }
}
