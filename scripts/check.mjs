// `npm run check`: types, lint, walls, cycles, sizes and format; under a minute.
import { installPackages } from './steps/install.mjs'
import { runChecks } from './steps/checks.mjs'

await installPackages()
const results = await runChecks()
for (const { name, ok, output } of results) {
  process.stdout.write(`${ok ? 'ok  ' : 'FAIL'} ${name}\n`)
  if (!ok) process.stdout.write(`${output}\n`)
}
process.exit(results.every((result) => result.ok) ? 0 : 1)
