// Teaches the camera's reader of machine-readable lines anew, from painted letters, about ten minutes, and writes
// core/scan/zone/glyphWeights.ts: `node scripts/glyphs.mjs [--scenes 20000] [--rounds 60] [--seed 5]`.
import { installPackages } from './steps/install.mjs'
import { findNode24 } from './steps/node24.mjs'
import { run } from './steps/run.mjs'

await installPackages()
const answer = await run(findNode24(), [
  '--disable-warning=ExperimentalWarning',
  'scripts/steps/teachGlyphs.mjs',
  ...process.argv.slice(2),
])
process.exit(answer.code)
