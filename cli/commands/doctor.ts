/** `gateside doctor`: is everything here that the station needs, in plain words. */
import { closeSync, existsSync, openSync, readSync, statfsSync } from 'node:fs'
import { dirname } from 'node:path'
import { findBrowser } from '#kiosk/findBrowser.ts'
import { storeFile } from '#station/storeFile.ts'
import type { Command, CommandInput } from '../Command.ts'
import { withConsole } from '../openConsole.ts'
import { Refusal } from '../Refusal.ts'
import { dataFolder } from '../stationKey.ts'
import { formatTable } from '../table.ts'

type Finding = { readonly check: string; readonly ok: boolean; readonly detail: string }

const lowDiskBytes = 2 * 1024 ** 3

export const doctorCommand: Command = {
  name: 'doctor',
  usage: '',
  summary: 'check program, store, key, models, browser and disk',
  async run(input) {
    const dir = dataFolder(input)
    const findings = [checkNode(), checkBrowser(), ...checkFolder(dir), ...(await checkStation(input, dir))]
    const failed = findings.some((finding) => !finding.ok)
    const text = formatTable(
      ['', 'check', 'finding'],
      findings.map((finding) => [finding.ok ? 'ok' : 'LOOK', finding.check, finding.detail]),
    )
    return { json: findings, text, code: failed ? 1 : 0 }
  },
}

function checkNode(): Finding {
  const ok = Number(process.versions.node.split('.')[0]) >= 24
  return { check: 'Node', ok, detail: `${process.versions.node} on ${process.platform}-${process.arch}` }
}

function checkBrowser(): Finding {
  const browser = findBrowser()
  return { check: 'browser for the kiosk', ok: true, detail: browser ?? 'none found: the kiosk prints its address' }
}

function checkFolder(dir: string): readonly Finding[] {
  const file = storeFile(dir)
  if (!existsSync(file)) return [{ check: 'store', ok: true, detail: `none yet in ${dir}` }]
  const disk = statfsSync(dirname(file))
  const free = disk.bavail * disk.bsize
  return [
    { check: 'store is encrypted', ok: !isPlain(file), detail: file },
    { check: 'disk', ok: free > lowDiskBytes, detail: `${(free / 1024 ** 3).toFixed(1)} GiB free` },
  ]
}

function isPlain(file: string): boolean {
  const head = Buffer.alloc(16)
  const handle = openSync(file, 'r')
  readSync(handle, head, 0, 16, 0)
  closeSync(handle)
  return head.toString('latin1').startsWith('SQLite format 3')
}

async function checkStation(input: CommandInput, dir: string): Promise<readonly Finding[]> {
  if (!existsSync(storeFile(dir))) return []
  try {
    return await withConsole(input, async ({ client }) => {
      const about = await client.station.about()
      const audit = await client.station.verifyAudit()
      const packs = about.packs
        .map((pack) => `${pack.id}${pack.simulated ? ' (trained on simulated data)' : ''}`)
        .join(', ')
      return [
        {
          check: 'key opens the store',
          ok: true,
          detail: `station ${about.station.id}, ${about.travellersStored} travellers`,
        },
        {
          check: 'models',
          ok: about.packs.length === 2,
          detail: packs || 'no pack: lists are made by watchlist and chance alone',
        },
        { check: 'network backend', ok: true, detail: about.backend },
        {
          check: 'audit log',
          ok: audit.ok,
          detail: audit.ok ? `${audit.entries} entries, chain whole` : `chain broken at entry ${audit.brokenAt}`,
        },
      ]
    })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return [{ check: 'key opens the store', ok: false, detail: error.message }]
  }
}
