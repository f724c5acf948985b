/** Reads what was done to what off the start of a history line: `0/O/NM`, `XE ...`. */
import type { HistoryItem } from '../../booking/HistoryItem.ts'

const actions: ReadonlyMap<string, HistoryItem['action']> = new Map([
  ['O', 'added'],
  ['A', 'added'],
  ['X', 'cancelled'],
  ['C', 'changed'],
])
const subjects: ReadonlyMap<string, HistoryItem['subject']> = new Map([
  ['NM', 'name'],
  ['NA', 'name'],
  ['SG', 'segment'],
  ['AIR', 'segment'],
  ['SR', 'service'],
  ['SSR', 'service'],
  ['SEAT', 'service'],
  ['ST', 'service'],
  ['FP', 'payment'],
  ['RM', 'remark'],
  ['RX', 'remark'],
])
/** `XE`, `AS`: a line that begins with what was done. */
const lineCode = /^[AXC][A-Z]\b/
const slash = 47

/**
 * Item, then O original, A added, X or C cancelled, then the kind of element (Amadeus history codes). By hand: there is such a line for
 * each change of each booking, and an expression with its groups takes five times as long.
 */
export function parseHistoryCodes(text: string): Pick<HistoryItem, 'action' | 'subject'> {
  let at = 0
  while (isDigit(text.charCodeAt(at))) at++
  if (at === 0) return { action: lineCode.test(text) ? actionOf(text[0]) : 'other', subject: 'other' }
  if (text.charCodeAt(at) !== slash || !isCapital(text.charCodeAt(at + 1))) return { action: 'other', subject: 'other' }
  const action = actionOf(text[at + 1])
  at += 2
  while (isCapital(text.charCodeAt(at))) at++
  if (text.charCodeAt(at) !== slash) return { action, subject: 'other' }
  const from = ++at
  while (isCapital(text.charCodeAt(at))) at++
  return { action, subject: subjects.get(text.slice(from, at)) ?? 'other' }
}

function actionOf(letter: string | undefined): HistoryItem['action'] {
  return actions.get(letter ?? '') ?? 'other'
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

function isCapital(code: number): boolean {
  return code >= 65 && code <= 90
}
