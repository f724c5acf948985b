// Makes a demonstration station in a folder of its own and serves it: for pictures and for looking around.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findNode24 } from './node24.mjs'
import { root } from './root.mjs'
import { run } from './run.mjs'
import { refuse } from './say.mjs'

/** @returns {Promise<{launchUrl: string, people: {id: string, name: string, oneTimePin: string}[], scans: {kind: string, text: string}[], close: () => void}>} */
export async function openDemonstrationKiosk() {
  const folder = mkdtempSync(join(tmpdir(), 'gateside-pictures-'))
  const env = { XDG_CONFIG_HOME: join(folder, 'config') }
  const node24 = findNode24()
  const main = ['--disable-warning=ExperimentalWarning', join(root, 'cli', 'main.ts')]
  const words = (...args) => [...main, ...args, '--data', join(folder, 'station'), '--json']
  const made = await run(node24, words('demo'), { quiet: true, env })
  if (made.code !== 0) refuse(made.output)
  const { people, scans } = JSON.parse(made.output.slice(made.output.indexOf('{"')))
  const kiosk = spawn(node24, words('kiosk', '--port', '0'), {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const launchUrl = await new Promise((resolve) => {
    let text = ''
    kiosk.stdout.on('data', (chunk) => {
      text += chunk
      const found = text.match(/"launchUrl":"([^"]+)"/)
      if (found) resolve(found[1])
    })
  })
  const close = () => {
    kiosk.kill('SIGINT')
    rmSync(folder, { recursive: true, force: true })
  }
  return { launchUrl, people, scans, close }
}
