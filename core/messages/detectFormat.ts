/** Tells from the first text of a file how it is written; never from its name. */
export type FileSyntax = 'edifact' | 'bags' | 'json' | 'csv' | 'xml'

/** After so much text a file that is nothing known is taken for one with an interchange somewhere in it. */
const undecidedLength = 1 << 16

/** Null where more text is needed to tell. */
export function detectFormat(text: string, final: boolean): FileSyntax | null {
  const head = text.slice(0, undecidedLength)
  const start = head.search(/[^\s\u0000-\u001f\ufeff]/)
  if (start >= 0) {
    if (head[start] === '<') return 'xml'
    if (head[start] === '{' || (head[start] === '[' && /^\[\s*[{\]]/.test(head.slice(start)))) return 'json'
  }
  const interchange = head.search(/(?<![A-Za-z0-9])(?:UNA[^A-Za-z0-9]|UN[BH][^A-Za-z0-9\s])/)
  const bag = head.search(
    /(?:^|[\r\n])[\s\u0000-\u001f\ufeff]*(?:BSM|BPM|BTM|BUM|BNS|BMM|BCM|BRQ)[\s\u0000-\u001f]*[\r\n]/,
  )
  if (interchange >= 0 && (bag < 0 || interchange < bag)) return 'edifact'
  if (bag >= 0) return 'bags'
  const line = /^[\s\ufeff]*([^\r\n]+)[\r\n]/.exec(head)?.[1] ?? (final ? head : '')
  if (
    /[,;\t]/.test(line) &&
    /(?:^|[,;\t"])(?:surname|departureLocal|carrier|outcome|reference|declaredAt)(?:$|[,;\t"])/.test(line)
  )
    return 'csv'
  return final || text.length >= undecidedLength ? 'edifact' : null
}
