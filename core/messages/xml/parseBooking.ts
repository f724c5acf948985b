/** Parses one PNR element; where it is no sound XML, its parts one by one, so that a fault in one does not hide the others. */
import { closeXml } from './closeXml.ts'
import { findElements } from './findElements.ts'
import { parseXml } from './parseXml.ts'
import { child, type XmlNode } from './xmlNode.ts'

export type ParsedBooking = { readonly node: XmlNode; readonly whole: boolean }

const parts = ['BookingRefID', 'POS', 'ContactInfo', 'SSR', 'Passenger', 'Flight'] as const
/** What tells who a passenger is, when nothing else of the element can be parsed. */
const names = ['Surname', 'GivenName'] as const

export function parseBooking(raw: string): ParsedBooking {
  const sound = hasSoundTags(raw) ? parseXml(raw) : null
  if (sound) return { node: child(sound, 'PNR'), whole: true }
  const closed = hasSoundTags(closeXml(raw)) ? parseXml(closeXml(raw)) : null
  if (closed) return { node: child(closed, 'PNR'), whole: false }
  const found = parts.map((name) => [
    name,
    findElements(raw, name).map((span) => parsePart(raw.slice(span.start, span.end), name)),
  ])
  return { node: Object.fromEntries(found), whole: false }
}

function parsePart(text: string, name: string): XmlNode {
  const parsed = hasSoundTags(text) ? parseXml(text) : parseXml(closeXml(text))
  if (parsed) return child(parsed, name)
  return Object.fromEntries(
    names.map((one) => [one, new RegExp(`<(?:[\\w.-]{1,40}:)?${one}>([^<]*)<`).exec(text)?.[1] ?? '']),
  )
}

/** Every tag is closed by one of its name and every attribute has two quotes: the parser itself takes more than that. */
function hasSoundTags(text: string): boolean {
  const open: string[] = []
  for (const found of text.matchAll(
    /<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|<[^!?]/g,
  )) {
    if (found[2] === undefined) return false
    if (found[1] === '/') {
      if (open.pop() !== found[2]) return false
    } else if (found[4] !== '/') open.push(found[2])
  }
  return open.length === 0
}
