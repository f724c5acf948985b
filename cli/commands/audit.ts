/** `gateside audit`: the log of who saw and did what, and whether it is whole. */
import type { Command } from '../Command.ts'
import { withConsole } from '../openConsole.ts'
import { readWhole } from '../readOption.ts'
import { Refusal } from '../Refusal.ts'
import { formatTable } from '../table.ts'

export const auditCommand: Command = {
  name: 'audit',
  usage: 'verify | list [--limit N]',
  summary: 'check the hash chain of the audit log, or show its last lines',
  options: { limit: { type: 'string' } },
  async run(input) {
    const action = input.words[0] ?? 'verify'
    if (action === 'list') {
      const limit = readWhole(input.options, 'limit', 50)
      return withConsole(input, async ({ client }) => {
        const lines = await client.station.audit({ limit })
        const rows = lines.map((line) => [
          line.seq,
          line.at,
          line.user,
          line.purpose,
          line.action,
          line.request,
          line.subject,
        ])
        return {
          json: lines,
          text: formatTable(['seq', 'at', 'user', 'purpose', 'action', 'request', 'subject'], rows),
        }
      })
    }
    if (action !== 'verify') throw new Refusal(`audit takes verify or list, not "${action}".`, 2)
    return withConsole(input, async ({ client }) => {
      const answer = await client.station.verifyAudit()
      const text = answer.ok
        ? `${answer.entries} entries, the chain is whole\n`
        : `the chain is broken at entry ${answer.brokenAt}\n`
      return { json: answer, text, code: answer.ok ? 0 : 1 }
    })
  },
}
