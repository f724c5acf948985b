/** State of the traveller page: the answer, the value whose origin is shown, the open dialog. */
import { create } from 'zustand'
import type { RawSpan } from '#core/messages/RawSpan.ts'
import type { TravellerPage } from '#core/contract/travellers.ts'
import { type Answer, failed, loading, ready } from '../../client/Answer.ts'
import { client } from '../../client/client.ts'
import { failureKey } from '../../client/failureKey.ts'
import { hasArrived, takeEarly } from './earlyPage.ts'

export type Origin = { readonly raw: number; readonly span: RawSpan }
/** What the dialog is about: an earlier check (`correct`), an entry of the watchlist (`reject`, `reopen`). */
export type TravellerDialog =
  | { readonly kind: 'record' | 'skip' | 'select' | 'split' | 'join' | 'sheet' }
  | { readonly kind: 'correct'; readonly checkId: string }
  | { readonly kind: 'reject' | 'reopen'; readonly reference: string; readonly name: string }
  | null

type TravellerStore = {
  readonly travellerId: string | null
  readonly answer: Answer<TravellerPage>
  /** Shown while the pointer or focus rests on a value; falls back to the pinned one. */
  readonly hovered: Origin | null
  readonly pinned: Origin | null
  /** Where the pointer is: on a value, so that the text moves, or on the text, so that the value is marked. */
  readonly pointed: 'value' | 'raw'
  readonly rawShown: number
  readonly dialog: TravellerDialog
  readonly opened: (travellerId: string) => Promise<void>
  readonly originHovered: (origin: Origin | null) => void
  readonly rawPointed: (origin: Origin | null) => void
  readonly originPinned: (origin: Origin | null) => void
  readonly rawChosen: (raw: number) => void
  readonly dialogOpened: (dialog: TravellerDialog) => void
}

export const untouched = { hovered: null, pinned: null, rawShown: 0, dialog: null } as const

export const useTraveller = create<TravellerStore>((set, get) => ({
  travellerId: null,
  answer: loading,
  hovered: null,
  pinned: null,
  pointed: 'value',
  rawShown: 0,
  dialog: null,
  async opened(travellerId) {
    if (hasArrived(travellerId)) return
    if (get().travellerId !== travellerId) set({ ...untouched, travellerId, answer: loading })
    try {
      const page = await (takeEarly(travellerId) ?? client.travellers.read({ travellerId }))
      if (get().travellerId === travellerId) set({ answer: ready(page) })
    } catch (error) {
      if (get().travellerId === travellerId) set({ answer: failed(get().answer, failureKey(error)) })
    }
  },
  originHovered: (hovered) =>
    set(
      hovered
        ? { hovered, pointed: 'value', rawShown: hovered.raw }
        : { hovered: null, rawShown: get().pinned?.raw ?? get().rawShown },
    ),
  rawPointed: (hovered) => set({ hovered, pointed: 'raw' }),
  originPinned: (pinned) => set(pinned ? { pinned, rawShown: pinned.raw } : { pinned: null }),
  rawChosen: (rawShown) => set({ rawShown, hovered: null, pinned: null }),
  dialogOpened: (dialog) => set({ dialog }),
}))
