// The packages a release needs: what the rooms that run import, and what those packages need in turn, by the lock file.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join } from 'node:path'

const specifier = /\b(?:from |import |import\(|resolve\()'((?:@[\w-]+\/)?[a-z][\w./-]*)'/g

/** Folders below `root` (as `node_modules/...`) of every package that the sources of `rooms` need here, sorted. */
export function closure(root, rooms) {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  const found = new Set()
  const waiting = [...imported(root, rooms)].map((name) => ({ from: '', name, optional: false }))
  for (const { from, name, optional } of waiting) {
    const place = resolvePackage(packages, from, name)
    if (place === null || !existsSync(join(root, place))) {
      if (optional) continue
      throw new Error(`${name} is not installed: run npm start once, then package again.`)
    }
    if (found.has(place)) continue
    found.add(place)
    const { dependencies = {}, optionalDependencies = {} } = packages[place]
    for (const need of Object.keys({ ...dependencies, ...optionalDependencies }))
      waiting.push({ from: place, name: need, optional: need in optionalDependencies })
  }
  return [...found].sort()
}

function imported(root, rooms) {
  const names = new Set()
  for (const room of rooms)
    for (const entry of readdirSync(join(root, room), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !entry.name.endsWith('.ts')) continue
      const text = readFileSync(join(entry.parentPath, entry.name), 'utf8').replace(/^import type .*$/gm, '')
      for (const [, path] of text.matchAll(specifier)) names.add(packageOf(path))
    }
  for (const name of builtinModules) names.delete(name)
  return [...names].filter((name) => !name.startsWith('node:'))
}

const packageOf = (path) =>
  path
    .split('/')
    .slice(0, path.startsWith('@') ? 2 : 1)
    .join('/')

/** As Node looks for it: beside the one who asks, then ever higher. */
function resolvePackage(packages, from, name) {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    const place = `${at === '' ? '' : `${at}/`}node_modules/${name}`
    if (packages[place]) return place
    if (at === '') return null
  }
}
