// Finds Electron's program, or fetches it once where the network lets it through; null means: use the kiosk.
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.mjs'
import { run } from './run.mjs'
import { say } from './say.mjs'

const folder = join(root, 'node_modules', 'electron')
const missed = join(root, 'out', 'electron-missed')
const tryAgainMs = 24 * 3600 * 1000

export async function findElectron(node24) {
  const program = installed()
  if (program) return program
  if (existsSync(missed) && Date.now() - statSync(missed).mtimeMs < tryAgainMs) {
    say('Electron is not here: its download was not reachable within the last day.')
    return null
  }
  say('fetching Electron (once) …')
  const answer = await Promise.race([run(node24, [join(folder, 'install.js')], { quiet: true }), timeout(120_000)])
  if (answer.code === 0 && installed()) {
    rmSync(missed, { force: true })
    return installed()
  }
  writeFileSync(missed, '')
  say('Electron cannot be fetched from this network.')
  return null
}

function installed() {
  const pathFile = join(folder, 'path.txt')
  if (!existsSync(pathFile)) return null
  const program = join(process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist'), readFileSync(pathFile, 'utf8'))
  return existsSync(program) ? program : null
}

const timeout = (ms) => new Promise((resolve) => setTimeout(() => resolve({ code: 1, output: '' }), ms).unref())
