/** Parses one piece of XML: no entities beyond the five of the standard, no document types, no prefixes, all values as text. */
import { XMLParser } from 'fast-xml-parser'
import { unescapeXml } from './unescapeXml.ts'
import type { XmlNode } from './xmlNode.ts'

/** Entities are off, so nothing can be expanded from inside a message; signs and numbered letters are put back by hand. */
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  removeNSPrefix: true,
  processEntities: false,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: true,
  alwaysCreateTextNode: true,
  maxNestedTags: 100,
})

/** The root element with its children, or null where it is no XML. */
export function parseXml(text: string): XmlNode | null {
  try {
    const parsed: unknown = parser.parse(text)
    return typeof parsed === 'object' && parsed !== null ? (unescape(parsed) as XmlNode) : null
  } catch {
    return null
  }
}

function unescape(value: unknown): unknown {
  if (typeof value === 'string') return unescapeXml(value)
  if (Array.isArray(value)) return value.map(unescape)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, unescape(inner)]))
}
