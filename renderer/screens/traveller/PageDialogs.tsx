/** The dialogs of the traveller page: a check, its correction, and acts that need a reason. */
import { client } from '../../client/client.ts'
import { correctionOf } from '../inspection/correctionOf.ts'
import { RecordDialog } from '../inspection/RecordDialog.tsx'
import { NoteDialog } from '../worklist/NoteDialog.tsx'
import { JoinDialog } from './JoinDialog.tsx'
import { SheetDialog } from './SheetDialog.tsx'
import { SplitDialog } from './SplitDialog.tsx'
import { type TravellerDialog, useTraveller } from './travellerStore.ts'

type ReasonedDialog =
  | { readonly kind: 'skip' | 'select' }
  | Extract<TravellerDialog, { readonly kind: 'reject' | 'reopen' }>

const reasons = {
  skip: ['noTime', 'dataWrong', 'knownPerson', 'otherOfficer', 'transit'],
  select: ['behaviour', 'tip', 'companion', 'dog', 'xray'],
  reject: ['birth', 'document', 'face', 'asked'],
  reopen: ['mistake', 'newDocument'],
} as const

export function PageDialogs({ travellerId }: { readonly travellerId: string }) {
  const { answer, dialog, dialogOpened, opened } = useTraveller()
  const page = answer.value
  const close = () => dialogOpened(null)
  const again = () => void opened(travellerId)
  if (!page || !dialog) return null
  if (dialog.kind === 'record') return <RecordDialog row={page.row} onClose={close} onSaved={again} />
  if (dialog.kind === 'split') return <SplitDialog page={page} onClose={close} />
  if (dialog.kind === 'join') return <JoinDialog page={page} onClose={close} />
  if (dialog.kind === 'sheet') return <SheetDialog page={page} onClose={close} />
  if (dialog.kind === 'correct') {
    const check = page.inspections.find((it) => it.id === dialog.checkId)
    if (!check) return null
    return <RecordDialog row={page.row} corrects={correctionOf(check)} onClose={close} onSaved={again} />
  }
  const reasoned = dialog as ReasonedDialog
  const save = async (note: string) => {
    await saveReasoned(travellerId, reasoned, note)
    again()
  }
  const name = 'name' in dialog ? dialog.name : page.row.name
  return <NoteDialog kind={reasoned.kind} name={name} choices={reasons[reasoned.kind]} onClose={close} onSave={save} />
}

async function saveReasoned(travellerId: string, dialog: ReasonedDialog, note: string): Promise<void> {
  switch (dialog.kind) {
    case 'skip':
      return void (await client.worklist.dispose({ travellerId, state: 'skipped', note }))
    case 'select':
      return void (await client.worklist.select({ travellerId, note }))
    case 'reject':
      return void (await client.watchlists.rejectHit({ travellerId, reference: dialog.reference, reason: note }))
    case 'reopen':
      return void (await client.watchlists.reopenHit({ travellerId, reference: dialog.reference, reason: note }))
  }
}
