/** "This is not the same person": the record of the list is taken apart from the booking, and stays apart in every later list. */
import { useTranslation } from 'react-i18next'
import type { TravellerPage } from '#core/contract/travellers.ts'
import { client } from '../../client/client.ts'
import { NoteDialog } from '../worklist/NoteDialog.tsx'
import { tellFailure, tellUndo } from '../../components/tell.ts'
import { openTraveller } from './openTraveller.ts'
import { useTraveller } from './travellerStore.ts'

export function SplitDialog({ page, onClose }: { readonly page: TravellerPage; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { opened } = useTraveller()
  const save = async (reason: string) => {
    const { booked, listed } = await client.people.split({ travellerId: page.row.travellerId, reason })
    const join = async () => {
      try {
        await client.people.join({ travellerId: booked, otherId: listed, reason: t('action.undone') })
        await opened(booked)
      } catch (error) {
        tellFailure(t, error)
      }
    }
    tellUndo(`split-${booked}`, t('split.done'), () => void join())
    await openTraveller(booked)
  }
  return (
    <NoteDialog
      kind="split"
      name={page.row.name}
      choices={['face', 'document', 'asked', 'twins']}
      onClose={onClose}
      onSave={save}
    />
  )
}
