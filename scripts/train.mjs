// Trains the shipped packs anew from an invented world, about 20 minutes:
// `node scripts/train.mjs --seed 11 --start 2025-09-15 --days 420 --travellers 1300 --inspected 0.15 --drugs 16 [--out DIR]`;
// DIR is assets/packs unless given. The key that signs is thrown away.
import { installPackages } from './steps/install.mjs'
import { findNode24 } from './steps/node24.mjs'
import { run } from './steps/run.mjs'

await installPackages()
const answer = await run(findNode24(), [
  '--disable-warning=ExperimentalWarning',
  '--max-old-space-size=6000',
  'station/training/trainShipped.ts',
  ...process.argv.slice(2),
])
process.exit(answer.code)
