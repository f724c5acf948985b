/** The release of the kiosk, laid out as `npm run package` does, run where no package and no Node of the system is found. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

// A script for every Node from 20.19 on, so plain JavaScript without types.
const { stageKiosk } = await import(new URL('../../scripts/steps/stageKiosk.mjs', import.meta.url).href)
const root = join(import.meta.dirname, '../../')
const folder = mkdtempSync(join(tmpdir(), 'gateside-release-'))
const release = join(folder, 'release')
const missing = process.platform === 'win32' || !existsSync(join(root, 'out/renderer/index.html'))
if (missing) process.stderr.write('release test SKIPPED: the screens are not built, or this is Windows\n')

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe.skipIf(missing)('a release of the kiosk', () => {
  it('makes a station and reads its models with nothing but itself', () => {
    const program = stageKiosk({ root, folder: release, node24: process.execPath })
    const gateside = (...args: readonly string[]) => {
      const env = { PATH: '/usr/bin:/bin', HOME: folder, XDG_CONFIG_HOME: join(folder, 'config') }
      return JSON.parse(
        execFileSync(program, [...args, '--data', join(folder, 'data'), '--json'], { env, cwd: '/' }).toString(),
      )
    }
    expect(gateside('init')).toMatchObject({ admin: 'admin' })
    expect(gateside('packs')).toHaveLength(2)
    const checks: { check: string; ok: boolean; detail: string }[] = gateside('doctor')
    expect(checks.filter((each) => !each.ok && !each.check.includes('browser'))).toEqual([])
  })

  it('carries no tools of the workshop', () => {
    const packages = readdirSync(join(release, 'app/node_modules'))
    expect(packages.filter((name) => /^(vite|vitest|typescript|electron.*|playwright.*|react)$/.test(name))).toEqual([])
  })
})
