// `npm run package`: releases for this system below dist/. The kiosk always; the Electron shell where its program can be had.
import { mkdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { buildElectron, buildRenderer } from './steps/build.mjs'
import { findElectron } from './steps/electron.mjs'
import { installPackages } from './steps/install.mjs'
import { findNode24 } from './steps/node24.mjs'
import { root } from './steps/root.mjs'
import { run } from './steps/run.mjs'
import { refuse, say } from './steps/say.mjs'
import { stageKiosk } from './steps/stageKiosk.mjs'

await installPackages()
const node24 = findNode24()
await buildRenderer(node24)

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const name = `gateside-kiosk-${version}-${process.platform}-${process.arch}`
const dist = join(root, 'dist')
mkdirSync(dist, { recursive: true })
say(`laying out ${name} …`)
const program = stageKiosk({ root, folder: join(dist, name), node24 })
const tried = await run(program, ['help'], { quiet: true, cwd: dist })
if (tried.code !== 0) refuse(`the release does not start:\n${tried.output}`)
const archive = join(dist, `${name}.tar.gz`)
rmSync(archive, { force: true })
const packed = await run('tar', ['-czf', archive, '-C', dist, name], { quiet: true })
if (packed.code !== 0) refuse(`the release could not be packed: ${packed.output.trim()}`)
say(`dist/${name}.tar.gz, ${Math.round(statSync(archive).size / 2 ** 20)} MiB: unpack anywhere, run ./gateside`)

if ((await findElectron(node24)) === null) {
  say('without Electron no desktop release is made; the kiosk release holds the same screens.')
} else {
  await buildElectron(node24)
  const built = await run(node24, [join(root, 'node_modules/electron-builder/cli.js'), '--publish', 'never'])
  process.exit(built.code)
}
