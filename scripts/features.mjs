// Writes docs/features.md from the catalogue of features: `node scripts/features.mjs`.
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findNode24 } from './steps/node24.mjs'
import { root } from './steps/root.mjs'

const program =
  "import('#models/features/formatFeaturesPage.ts').then((m) => process.stdout.write(m.formatFeaturesPage()))"
const answer = spawnSync(findNode24(), ['--disable-warning=ExperimentalWarning', '--eval', program], {
  cwd: root,
  encoding: 'utf8',
})
if (answer.status !== 0) {
  process.stderr.write(answer.stderr)
  process.exit(1)
}
writeFileSync(join(root, 'docs', 'features.md'), answer.stdout)
