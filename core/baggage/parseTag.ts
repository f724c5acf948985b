/** Brings a bag tag number to ten digits where it can be: leading digit, three-digit airline code, six-digit serial (IATA Res. 740). */
import { isDigits } from '../text/isDigits.ts'

export type TagContext = {
  /** Airline as letters (`KE`) or as three digits (`180`), where stated beside the number. */
  readonly carrier: string
  /** Three-digit accounting code, where stated apart. */
  readonly accounting: string
}

/** `0180123456`, `KE 123456`, `123456` with an airline code; else as sent without blanks. */
export function parseTag(text: string, context: TagContext = { carrier: '', accounting: '' }): string {
  const isNumber = isDigits(text)
  const tag = isNumber ? text : text.replaceAll(/[\s-]/g, '').toUpperCase()
  if (!isNumber && !isDigits(tag)) {
    const serial = /^([A-Z0-9]{2})(\d{6})$/.exec(tag)?.[2]
    return serial && isCode(context.accounting) ? `0${context.accounting}${serial}` : tag
  }
  if (tag.length >= 9) return tag.length === 9 ? `0${tag}` : tag
  if (tag.length > 6) return tag
  const code = isCode(context.accounting) ? context.accounting : isCode(context.carrier) ? context.carrier : null
  const serial = tag.padStart(6, '0')
  return code ? `0${code}${serial}` : `${context.carrier.toUpperCase()}${serial}`
}

function isCode(text: string): boolean {
  return text.length === 3 && isDigits(text)
}
