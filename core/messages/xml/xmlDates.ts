/** Reads the dates of XML messages: ISO forms, and the forms that senders carry over from EDIFACT. */
import {
  joinInstant,
  joinLocal,
  parseClock,
  parseDayFirst,
  parseIsoDay,
  parseNamedMonth,
  type CenturyRule,
} from '../../text/parseDate.ts'

export function parseXmlDay(text: string, rule: CenturyRule, on: string): string | null {
  return parseIsoDay(text) ?? parseNamedMonth(text, rule, on) ?? parseDayFirst(text, rule, on)
}

/** `2026-11-21T14:30:00`, with a blank for the T too: wall-clock time of its airport. */
export function parseXmlLocal(text: string): string | null {
  return joinLocal(parseIsoDay(text), clockOf(text))
}

/** The same as an instant; a message without zone means UTC. */
export function parseXmlInstant(text: string, on: string): string | null {
  const zone = /([+-]\d{2}):?(\d{2})$/.exec(text)
  const instant = joinInstant(parseXmlDay(text, 'near', on), clockOf(text))
  if (!zone || !instant?.endsWith('Z')) return instant
  const at = Date.parse(`${instant.slice(0, 19)}${zone[1]}:${zone[2]}`)
  return Number.isNaN(at) ? null : `${new Date(at).toISOString().slice(0, 19)}Z`
}

function clockOf(text: string): string | null {
  const found = /[T ](\d{2}):(\d{2})/.exec(text)
  return found ? parseClock(`${found[1]}${found[2]}`) : null
}
