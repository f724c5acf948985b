/** Cuts the text of a model card into what it is made of: headings, lists, tables, paragraphs. */
export type CardBlock =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'text'; readonly text: string }

type LineKind = 'heading' | 'list' | 'table' | 'text' | 'blank'

/** Only what writeCard writes: `#`, `-`, `|` and plain lines. */
export function cardBlocks(text: string): readonly CardBlock[] {
  const blocks: CardBlock[] = []
  let lines: string[] = []
  let kind: LineKind = 'blank'
  for (const line of [...text.split('\n'), '']) {
    const next = kindOf(line)
    if (next !== kind || next === 'heading') {
      if (lines.length > 0) blocks.push(toBlock(kind, lines))
      lines = []
    }
    kind = next
    if (next !== 'blank') lines.push(line)
  }
  return blocks
}

function kindOf(line: string): LineKind {
  if (line.trim() === '') return 'blank'
  if (line.startsWith('#')) return 'heading'
  if (line.startsWith('|')) return 'table'
  return /^\s*- /.test(line) ? 'list' : 'text'
}

function toBlock(kind: LineKind, lines: readonly string[]): CardBlock {
  if (kind === 'heading') {
    const [, marks = '#', text = ''] = /^(#+)\s*(.*)$/.exec(lines[0] ?? '') ?? []
    return { kind, level: marks.length, text }
  }
  if (kind === 'list') return { kind, items: lines.map((line) => plain(line.replace(/^\s*- /, ''))) }
  if (kind === 'table') {
    const [head = [], , ...rows] = lines.map(cellsOf)
    return { kind, head, rows }
  }
  return { kind: 'text', text: plain(lines.join(' ')) }
}

const cellsOf = (line: string): readonly string[] =>
  line
    .slice(1, -1)
    .split('|')
    .map((cell) => plain(cell.trim()))

const plain = (text: string): string => text.replaceAll('**', '').replaceAll('`', '')
