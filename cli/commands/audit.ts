/** `gateside audit`: the log of who saw and did what, and whether it is whole. */
import { readFileSync, writeFileSync } from 'node:fs'
import { checkAuditExport } from '#station/audit/checkAuditExport.ts'
import type { Answer, Command, CommandInput } from '../Command.ts'
import { withConsole } from '../openConsole.ts'
import { needText, needWord, readText, readWhole } from '../readOption.ts'
import { Refusal } from '../Refusal.ts'
import { formatTable } from '../table.ts'

export const auditCommand: Command = {
  name: 'audit',
  usage:
    'verify | list [--limit N] | export --out FILE --reason R [--user U] [--from D] [--to D] | check FILE [--public-key K]',
  summary: 'check the hash chain of the audit log, show it, give a part of it away signed, or check such a part',
  options: {
    limit: { type: 'string' },
    out: { type: 'string' },
    reason: { type: 'string' },
    user: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    'public-key': { type: 'string' },
  },
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
    if (action === 'export') return exportLines(input)
    if (action === 'check') return checkFile(input)
    if (action !== 'verify') throw new Refusal(`audit takes verify, list, export or check, not "${action}".`, 2)
    return withConsole(input, async ({ client }) => {
      const answer = await client.station.verifyAudit()
      const text = answer.ok
        ? `${answer.entries} entries, the chain is whole\n`
        : `the chain is broken at entry ${answer.brokenAt}\n`
      return { json: answer, text, code: answer.ok ? 0 : 1 }
    })
  },
}

async function exportLines(input: CommandInput): Promise<Answer> {
  const file = needText(input.options, 'out')
  const reason = needText(input.options, 'reason')
  const [user, from, to] = ['user', 'from', 'to'].map((name) => readText(input.options, name))
  return withConsole(input, async ({ client }) => {
    const answer = await client.audit.export({ reason, user: user ?? null, from: from ?? null, to: to ?? null })
    writeFileSync(file, answer.text, { mode: 0o600, flag: 'wx' })
    return { json: { file, lines: answer.lines }, text: `${file}: ${answer.lines} lines, signed\n` }
  })
}

/** Needs no station: whoever was given the file checks it. */
async function checkFile(input: CommandInput): Promise<Answer> {
  const file = needWord(input.words, 1, 'a FILE')
  const answer = checkAuditExport(readFileSync(file, 'utf8'), readText(input.options, 'public-key'))
  if (answer.kind === 'refused') {
    const place = answer.at === null ? '' : ` at entry ${answer.at}`
    return { json: answer, text: `${file}: ${findings[answer.reason]}${place}\n`, code: 1 }
  }
  const text = `${file}: ${answer.lines} lines of station ${answer.station}, signed and unchanged; key ${answer.publicKey}\n`
  return { json: answer, text }
}

const findings = {
  notAnExport: 'this is no part of an audit log.',
  signature: 'the signature is not of this station, or the file was changed',
  line: 'a line was changed',
  chain: 'a line does not follow the one before',
} as const
