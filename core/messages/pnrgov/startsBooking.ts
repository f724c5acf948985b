/** Tells whether an RCI begins a booking whose SRC was forgotten, or names a locator of the booking that is open. */
import type { SegmentView } from '../edifact/SegmentView.ts'
import type { PnrDraft } from './PnrDraft.ts'

/**
 * RCI stands at the head of a booking, once in each flight group and behind each EQN of a split (PNRGOV guide, groups 1, 5, 8).
 * Anywhere else it can only be the head of the next booking. Where it may stand, it is that when it gives another locator of a
 * system that has named its own already, with a time of creation, which only the head has.
 */
export function startsBooking(draft: PnrDraft, view: SegmentView): boolean {
  switch (draft.stage) {
    case 'booking':
      return false
    case 'flight':
      return namesAnother(draft, view)
    case 'split':
      return draft.splits.length > 0 && namesAnother(draft, view)
    default:
      return true
  }
}

function namesAnother(draft: PnrDraft, view: SegmentView): boolean {
  for (let element = 1; element <= view.elements; element++) {
    const system = view.get(element, 0)
    const code = view.get(element, 1)
    if (code === '' || view.get(element, 3) === '') continue
    const own = draft.locators.filter((locator) => locator.system === system)
    if (own.length > 0 && own.every((locator) => locator.code !== code)) return true
  }
  return false
}
