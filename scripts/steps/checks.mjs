// The quick machines behind every rule: types per room, lint with the walls and cycles, format.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.mjs'
import { run } from './run.mjs'

const rooms = ['core', 'models', 'db', 'station', 'electron', 'kiosk', 'cli', 'hub', 'renderer', 'tests']
const bin = (name) => join(root, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name)

/** Runs every check and gives `{ name, ok, output }` for each; a room that does not exist yet is left out. */
export async function runChecks() {
  const steps = [
    ...rooms
      .filter((room) => existsSync(join(root, room, 'tsconfig.json')))
      .map((room) => ({ name: `types of ${room}`, program: 'tsc', args: ['-p', room] })),
    { name: 'lint, walls and cycles', program: 'oxlint', args: [] },
    { name: 'format', program: 'biome', args: ['format', '.'] },
  ]
  const results = []
  for (const step of steps) {
    const answer = await run(bin(step.program), step.args, { quiet: true })
    results.push({ name: step.name, ok: answer.code === 0, output: answer.output.trim() })
  }
  return results
}
