/** Looks into parsed XML: attributes and children by name, whatever is missing being empty. */
export type XmlNode = Readonly<Record<string, unknown>>

const none: XmlNode = {}

/** All children of a name, in order; names compared without regard to case. */
export function children(node: XmlNode, name: string): readonly XmlNode[] {
  const value = find(node, name)
  const list = Array.isArray(value) ? value : value === undefined ? [] : [value]
  return list.map(toNode)
}

export function child(node: XmlNode, name: string): XmlNode {
  return children(node, name)[0] ?? none
}

/** The first of several attributes, or child texts, that says something. */
export function text(node: XmlNode, ...names: readonly string[]): string {
  for (const name of names) {
    const value = find(node, `@${name}`) ?? find(node, name)
    const plain =
      typeof value === 'string' ? value : typeof value === 'object' && value !== null ? content(toNode(value)) : ''
    if (plain.trim() !== '') return plain.trim()
  }
  return ''
}

/** The text inside an element. */
export function content(node: XmlNode): string {
  const value = node['#text']
  return typeof value === 'string' ? value.trim() : ''
}

function find(node: XmlNode, name: string): unknown {
  if (name in node) return node[name]
  const lower = name.toLowerCase()
  const key = Object.keys(node).find((own) => own.toLowerCase() === lower)
  return key === undefined ? undefined : node[key]
}

function toNode(value: unknown): XmlNode {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as XmlNode
  return typeof value === 'string' ? { '#text': value } : none
}
