// `npm start`: installs, builds, makes a demonstration station on first run, opens Electron or else the kiosk.
// Options: --headless (serve without opening), --data DIR, --port P.
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { buildElectron, buildRenderer } from './steps/build.mjs'
import { findElectron } from './steps/electron.mjs'
import { installPackages } from './steps/install.mjs'
import { findNode24 } from './steps/node24.mjs'
import { root } from './steps/root.mjs'
import { run } from './steps/run.mjs'
import { refuse, say } from './steps/say.mjs'

const { values } = readOptions()
await installPackages()
const node24 = findNode24()
await buildRenderer(node24)

const data = resolve(values.data ?? join(root, '.gateside', 'demonstration'))
const gateside = (args) =>
  run(node24, ['--disable-warning=ExperimentalWarning', join(root, 'cli', 'main.ts'), ...args, '--data', data])

if (!existsSync(join(data, 'station.db'))) {
  const made = await gateside(['demo'])
  if (made.code !== 0) process.exit(made.code)
}

const hasScreen = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
const electron = values.headless || !hasScreen ? null : await findElectron(node24)
if (!values.headless && hasScreen && !electron) say('opening in the browser instead.')
process.exit((electron ? await openElectron(electron) : await openKiosk()).code)

async function openElectron(program) {
  await buildElectron(node24)
  return run(program, [join(root, 'out', 'electron', 'main.js'), `--data=${data}`])
}

function openKiosk() {
  const port = values.port ? ['--port', values.port] : []
  return gateside(['kiosk', ...port, ...(values.headless || !hasScreen ? [] : ['--open'])])
}

function readOptions() {
  try {
    return parseArgs({ options: { headless: { type: 'boolean' }, data: { type: 'string' }, port: { type: 'string' } } })
  } catch (error) {
    return refuse(`${error.message}. Options: --headless, --data DIR, --port P.`)
  }
}
