// Installs the packages of the lock file when they are missing or older than it; works on Node 20.19 and newer.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { root } from './root.mjs'
import { run } from './run.mjs'
import { refuse, say } from './say.mjs'

const stampFile = join(root, 'node_modules', '.gateside-installed')

/** `npm install --no-save` keeps to the lock file; `npm ci` would refuse where a registry lacks another system's optional packages. */
export async function installPackages() {
  assertNode()
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted) return
  say('installing packages (once, about a minute) …')
  const answer = await run('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], {
    quiet: true,
  })
  if (answer.code !== 0) explain(answer.output)
  writeFileSync(stampFile, wanted)
}

function assertNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19))
    refuse(`needs Node 20.19 or newer to start; this is ${process.versions.node}.`)
}

function explain(output) {
  if (/ENOTFOUND|ETIMEDOUT|ECONNREFUSED|ECONNRESET|EAI_AGAIN|network/i.test(output)) {
    refuse('the package registry cannot be reached: connect to the network once, then start again.')
  }
  process.stderr.write(`${output.trim().split('\n').slice(-15).join('\n')}\n`)
  refuse('the packages could not be installed: see the lines above.')
}
