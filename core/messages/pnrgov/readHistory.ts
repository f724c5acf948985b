/** Reads the structured history of a booking: ABI (who), SAC (added or cancelled), then what. */
import { lookup } from '../../text/lookup.ts'
import type { HistoryItem } from '../../booking/HistoryItem.ts'
import type { Mutable } from '../../text/Mutable.ts'
import { withItem } from '../../text/withItem.ts'
import type { SegmentView } from '../edifact/SegmentView.ts'
import { type Change, type PnrDraft, spanOf } from './PnrDraft.ts'

const actions: Readonly<Record<string, HistoryItem['action']>> = {
  A: 'added',
  X: 'cancelled',
  C: 'changed',
  M: 'changed',
}
const subjects: Readonly<Record<string, HistoryItem['subject']>> = {
  TIF: 'name',
  SSR: 'service',
  IFT: 'remark',
  TBD: 'bag',
  TVL: 'segment',
  FOP: 'payment',
}

export function beginChange(draft: PnrDraft, view: SegmentView): void {
  draft.stage = 'history'
  const office = view.get(2, 1)
  const agent = view.get(2, 0) || office || view.get(1, 0)
  const city = view.get(3)
  const airline = view.get(5)
  const by: Mutable<Change['by']> = { agent: agent || null }
  if (office !== '') by.office = office
  if (city !== '') by.city = city
  if (airline !== '') by.airline = airline
  draft.change = { at: null, by, item: null }
}

export function readAction(draft: PnrDraft, view: SegmentView): void {
  draft.stage = 'history'
  const { at, by } = draft.change
  const code = view.get(3) || view.get(1)
  const action = lookup(actions, code) ?? 'other'
  const item: Mutable<HistoryItem> = { at, ...by, action, subject: 'other', text: '', span: spanOf(draft, view) }
  draft.change.item = item
  draft.history = withItem(draft.history, item)
}

/** The segment behind SAC says what was changed; later ones of the same action add to it. */
export function readChanged(draft: PnrDraft, view: SegmentView): void {
  if (!draft.change.item) readAction(draft, view)
  const { item } = draft.change
  if (!item) return
  let words = ''
  for (let element = 1; element <= view.elements; element++) {
    const text = draft.redactor.freeRest(view, element, 0)
    if (text !== '') words = words === '' ? text : `${words} ${text}`
  }
  if (item.subject === 'other') item.subject = subjects[view.tag] ?? 'other'
  item.text = item.text === '' ? words : `${item.text} ${words}`
  item.span = { start: item.span.start, end: view.end - draft.start }
}
