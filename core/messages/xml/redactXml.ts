/** Blots out of one booking in XML what may not be kept, before it is parsed: sensitive services and words, card numbers. Same length. */
import { isSensitiveText } from '../sensitive/isSensitiveText.ts'
import { maskCards, maskNumber } from '../sensitive/maskCards.ts'
import { sensitiveCodeSet } from '../sensitive/sensitiveTable.ts'
import { findElements } from './findElements.ts'
import { unescapeXml } from './unescapeXml.ts'

export type RedactedXml = { readonly raw: string; readonly redactions: number }

const mark = '#'
/** Elements that hold free text, and those that hold a service. */
const freeElements = ['Text', 'TEXT', 'Remark', 'Remarks', 'OSI', 'HistoryText', 'FreeText'] as const
/** Attributes outside the eight groups of the Korean profile. */
const otherAttributes =
  /\b(?:EmailAddress|Gender|ExpiryDate|IssuingLoc|CardHolderName|PNR_TransDate|BirthLocation|FareBasis|PaymentAmount)\s*=\s*(["'])(.*?)\1/g
const attributes = /([\w.-]+)\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)')/g
const contents = /<([\w.:/-]+)(?:\s[^<>]*)?>([^<>]+)(?=<|$)/g
/** Codes are shorter. */
const shortestText = 7
/** Names of people may be words, too; the number of a ticket may look like that of a card. */
const names = /(?<!city|country|company)name$/i
const ticket = /TicketDocumentNbr/i
const otherElements = ['Remark', 'Remarks', 'OSI', 'TotalFare', 'Taxes', 'DOCO', 'HistoryText'] as const

export function redactXml(block: string, korea: boolean): RedactedXml {
  let raw = block
  let redactions = 0
  const replace = (start: number, text: string): void => {
    if (raw.slice(start, start + text.length) === text) return
    raw = raw.slice(0, start) + text + raw.slice(start + text.length)
    redactions++
  }
  for (const span of findElements(raw, 'SSR')) {
    const own = raw.slice(span.start, span.end)
    const code = /\bSSR_?Code\s*=\s*["'](\w+)/i.exec(own)?.[1]?.toUpperCase() ?? ''
    if (sensitiveCodeSet.has(code)) replace(span.start, blotValues(own))
  }
  for (const name of freeElements) {
    for (const span of findElements(raw, name)) {
      const own = raw.slice(span.start, span.end)
      if (isSensitiveText(unescapeXml(own))) replace(span.start, blotValues(own))
    }
  }
  for (const found of raw.matchAll(/\bAccountNbr\s*=\s*(["'])(.*?)\1/g)) {
    const at = found.index + found[0].length - 1 - (found[2] as string).length
    replace(at, maskNumber(found[2] as string, mark))
  }
  for (const { name, value, at } of findValues(raw)) replace(at, blotValue(name, value))
  if (!korea) return { raw, redactions }
  for (const name of otherElements) {
    for (const span of findElements(raw, name)) replace(span.start, blotValues(raw.slice(span.start, span.end)))
  }
  for (const found of raw.matchAll(otherAttributes)) {
    const value = found[2] as string
    replace(found.index + found[0].length - 1 - value.length, mark.repeat(value.length))
  }
  return { raw, redactions }
}

type Value = { readonly name: string; readonly value: string; readonly at: number }

function findValues(raw: string): readonly Value[] {
  const found = [...raw.matchAll(attributes)].map((match) => {
    const value = match[2] ?? match[3] ?? ''
    return { name: match[1] as string, value, at: match.index + match[0].length - 1 - value.length }
  })
  const texts = [...raw.matchAll(contents)].map((match) => {
    const value = match[2] as string
    return { name: match[1] as string, value, at: match.index + match[0].length - value.length }
  })
  return [...found, ...texts].filter(({ value }) => value.length >= shortestText)
}

function blotValue(name: string, value: string): string {
  if (!names.test(name) && isSensitiveText(unescapeXml(value))) return mark.repeat(value.length)
  return ticket.test(name) ? value : maskCards(value, mark)
}

/** Attribute values and text become marks; the tags stay, so that the rest can still be parsed. */
function blotValues(element: string): string {
  return element
    .replaceAll(
      /=\s*(["'])(.*?)\1/g,
      (whole, _quote, value: string) =>
        whole.slice(0, whole.length - 1 - value.length) + mark.repeat(value.length) + whole.slice(-1),
    )
    .replaceAll(/>([^<]+)</g, (_, inner: string) => `>${inner.replaceAll(/\S/g, mark)}<`)
}
