// Finds the Node 24 that runs the product: the one npm brought for this system, else the running one if it is new enough.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.mjs'
import { refuse } from './say.mjs'

export function findNode24() {
  const system = process.platform === 'win32' ? 'win' : process.platform
  const program = process.platform === 'win32' ? 'node.exe' : 'node'
  const brought = join(root, 'node_modules', `node-${system}-${process.arch}`, 'bin', program)
  if (existsSync(brought)) return brought
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  return refuse(`no Node 24 for ${process.platform}-${process.arch}: install Node 24 and start again.`)
}
