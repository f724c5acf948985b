/** The dialogs of the worklist; one at a time, over the row in hand. */
import type { Worklist, WorklistRow } from '#core/contract/worklist.ts'
import { RecordDialog } from '../inspection/RecordDialog.tsx'
import { CapacityDialog } from './CapacityDialog.tsx'
import { NoteDialog } from './NoteDialog.tsx'
import { client } from '../../client/client.ts'
import { useWorklist } from './worklistStore.ts'

const skipReasons = ['noTime', 'dataWrong', 'knownPerson', 'otherOfficer', 'transit'] as const
const selectReasons = ['behaviour', 'tip', 'companion', 'dog', 'xray'] as const

export function WorklistDialogs({ list, row }: { readonly list: Worklist; readonly row: WorklistRow | null }) {
  const { dialog, dialogOpened, disposed, listChanged, listGiven } = useWorklist()
  const close = () => dialogOpened(null)
  if (dialog === 'capacity') return <CapacityDialog list={list} onClose={close} onSaved={listGiven} />
  if (!row || !dialog) return null
  if (dialog === 'record') return <RecordDialog row={row} onClose={close} onSaved={() => void listChanged()} />
  if (dialog === 'skip') {
    return (
      <NoteDialog
        kind="skip"
        name={row.name}
        choices={skipReasons}
        onClose={close}
        onSave={(note) => disposed(row.travellerId, 'skipped', note)}
      />
    )
  }
  const select = async (note: string) => {
    await client.worklist.select({ travellerId: row.travellerId, note })
    await listChanged()
  }
  return <NoteDialog kind="select" name={row.name} choices={selectReasons} onClose={close} onSave={select} />
}
