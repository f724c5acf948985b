// Lays out a release that needs nothing from outside: Node, the rooms that run, the built screens, and the packages they need.
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { closure } from './closure.mjs'

const rooms = ['core', 'models', 'db', 'station', 'kiosk', 'cli', 'hub']
const carried = [...rooms, 'assets', 'out/renderer', 'package.json', 'README.md', 'LICENSE', 'docs']
/** Nothing of these runs: types, maps, sources of binaries. Licences stay. */
const idle = /\.(d\.[cm]?ts|map|tsbuildinfo)$|(?<!licen[cs]e|notice)\.md$|\/better-sqlite3\/(deps|src)(\/|$)/i

const shell = `#!/bin/sh
# Gateside on its own Node; "gateside help" lists the commands, "gateside kiosk --open" opens the screens.
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
exec "$here/NODE" --disable-warning=ExperimentalWarning "$here/app/cli/main.ts" "$@"
`
const batch = `@echo off\r\n"%~dp0NODE" --disable-warning=ExperimentalWarning "%~dp0app\\cli\\main.ts" %*\r\n`

/** Fills `folder` (made anew) and gives the program to start in it. */
export function stageKiosk({ root, folder, node24 }) {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(join(folder, 'app'), { recursive: true })
  for (const part of carried) copy(root, folder, part, () => true)
  const prebuilt = `/better-sqlite3/prebuilds/`
  const own = `${prebuilt}${process.platform}-${process.arch}`
  for (const place of closure(root, rooms))
    copy(root, folder, place, (path) => !idle.test(path) && (!path.includes(prebuilt) || path.includes(own)))
  const node = basename(node24)
  cpSync(node24, join(folder, node), { dereference: true })
  const windows = process.platform === 'win32'
  const program = join(folder, windows ? 'gateside.cmd' : 'gateside')
  writeFileSync(program, (windows ? batch : shell).replace('NODE', node), { mode: 0o755 })
  return program
}

/** A nested package has its own place in the closure, so a package is copied without the ones inside it. */
function copy(root, folder, part, wanted) {
  const from = join(root, part)
  const inside = `${from}/node_modules`
  mkdirSync(dirname(join(folder, 'app', part)), { recursive: true })
  cpSync(from, join(folder, 'app', part), {
    recursive: true,
    dereference: true,
    filter: (path) => path !== inside && wanted(path.replaceAll('\\', '/')),
  })
}
