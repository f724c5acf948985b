// Builds the screens into out/renderer when a source is newer than the last build.
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.mjs'
import { run } from './run.mjs'
import { refuse, say } from './say.mjs'

const built = join(root, 'out', 'renderer', '.built')

export async function buildRenderer(node24) {
  const newest = Math.max(
    newestChange(join(root, 'renderer')),
    newestChange(join(root, 'core')),
    statSync(join(root, 'package-lock.json')).mtimeMs,
  )
  if (existsSync(built) && statSync(built).mtimeMs >= newest) return
  say('building the screens …')
  const answer = await run(node24, ['node_modules/vite/bin/vite.js', 'build', 'renderer', '--logLevel', 'warn'], {
    quiet: true,
  })
  if (answer.code !== 0) {
    process.stderr.write(answer.output)
    refuse('the screens could not be built: see the lines above.')
  }
  writeFileSync(built, new Date().toISOString())
}

/** Bundles the desktop shell and its engine worker into out/electron. */
export async function buildElectron(node24) {
  const answer = await run(
    node24,
    ['node_modules/vite/bin/vite.js', 'build', '--config', 'electron/vite.config.ts', '--logLevel', 'warn'],
    { quiet: true },
  )
  if (answer.code === 0) return
  process.stderr.write(answer.output)
  refuse('the desktop shell could not be bundled: see the lines above.')
}

function newestChange(folder) {
  let newest = 0
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) newest = Math.max(newest, statSync(join(entry.parentPath, entry.name)).mtimeMs)
  }
  return newest
}
