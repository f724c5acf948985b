// `npm test`: installs what is missing, then types, lint, unit, integration and browser tests; the last line counts them all.
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildRenderer } from './steps/build.mjs'
import { findChromium } from './steps/chromium.mjs'
import { runChecks } from './steps/checks.mjs'
import { installPackages } from './steps/install.mjs'
import { findNode24 } from './steps/node24.mjs'
import { root } from './steps/root.mjs'
import { run } from './steps/run.mjs'
import { say } from './steps/say.mjs'

await installPackages()
const node24 = findNode24()
const total = { passed: 0, failed: 0, skipped: 0 }

for (const { name, ok, output } of await runChecks()) {
  process.stdout.write(`${ok ? '✓' : '✗'} ${name}\n`)
  if (!ok) process.stdout.write(`${output}\n`)
  total[ok ? 'passed' : 'failed'] += 1
}

await buildRenderer(node24)
const chromium = await findChromium()
if (!chromium) say('no Chromium, Chrome or Edge found and none could be installed: browser tests are SKIPPED.')

const report = join(root, 'out', 'vitest.json')
rmSync(report, { force: true })
const filter = process.argv.slice(2)
const answer = await run(
  node24,
  [
    '--disable-warning=ExperimentalWarning',
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...filter,
  ],
  {
    env: { GATESIDE_CHROMIUM: chromium ?? '', FORCE_COLOR: '0' },
  },
)
countVitest(answer.code)
process.stdout.write(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`)
process.exit(total.failed === 0 ? 0 : 1)

function countVitest(code) {
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numFailedTestSuites } = JSON.parse(
      readFileSync(report, 'utf8'),
    )
    total.passed += numPassedTests
    total.failed += numFailedTests
    total.skipped += numPendingTests + (numTodoTests ?? 0)
    if (code !== 0 && numFailedTests === 0) total.failed += Math.max(1, numFailedTestSuites)
  } catch {
    total.failed += 1
  }
}
