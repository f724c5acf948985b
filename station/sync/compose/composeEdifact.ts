/** Puts a PNRGOV or PAXLST message together again: separators read off its head, a new envelope, its records as stored. */
import type { StoredMessage } from '#db/queries/messages.ts'

type Marks = {
  readonly component: string
  readonly element: string
  readonly release: string
  readonly repetition: string
  readonly terminator: string
}

/** UNA says what the separators are; UNB carries the time that the message was prepared. */
export function composeEdifact({ header, head, texts }: StoredMessage): string {
  const marks = readMarks(head)
  if (marks === null) return ''
  const { component, element, release, repetition, terminator } = marks
  const escape = (text: string) =>
    [...text].map((letter) => (Object.values(marks).includes(letter) ? `${release}${letter}` : letter)).join('')
  const join = (...elements: readonly string[]) => `${elements.join(element)}${terminator}`
  const prepared = header.preparedAt === null ? '' : formatPrepared(header.preparedAt, component)
  const reference = escape(header.reference ?? '1')
  const whole = (text: string) => (text.trimEnd().endsWith(terminator) ? text : `${text}${terminator}`)
  return [
    `UNA${component}${element}.${release}${repetition}${terminator}`,
    join('UNB', `UNOY${component}4`, escape(header.sender ?? ''), '', prepared, '1'),
    ...[head, ...texts].map(whole),
    join('UNT', '', reference),
    join('UNZ', '1', '1'),
    '',
  ].join('\n')
}

/** UNH+ref+TYPE:version…' and the tag of the next segment show them all but the release character, which is `?` by the standard. */
function readMarks(head: string): Marks | null {
  const found = /^UNH([^A-Za-z0-9\s])[^]*?(?:PNRGOV|PAXLST)([^A-Za-z0-9\s])/.exec(head)
  const end = /([^A-Za-z0-9\s])\s*(?:MSG|BGM|ORG|TVL|EQN|RFF|NAD|TDT|DTM)[^A-Za-z0-9\s]/.exec(head.slice(4))
  const [element, component, terminator] = [found?.[1], found?.[2], end?.[1] ?? head.trimEnd().at(-1)]
  if (element === undefined || component === undefined || terminator === undefined) return null
  const taken = [element, component, terminator]
  const free = (wanted: string) => (taken.includes(wanted) ? ' ' : wanted)
  return { element, component, terminator, release: free('?'), repetition: free('*') }
}

/** `20261122:0730`: with the century, so that nobody has to guess it. */
function formatPrepared(at: string, component: string): string {
  return `${at.slice(0, 4)}${at.slice(5, 7)}${at.slice(8, 10)}${component}${at.slice(11, 13)}${at.slice(14, 16)}`
}
