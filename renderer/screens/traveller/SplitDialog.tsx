/** "This is not the same person": the record of the list is taken apart from the booking, and stays apart in every later list. */
import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'
import type { TravellerPage } from '#core/contract/travellers.ts'
import { client } from '../../client/client.ts'
import { failureKey } from '../../client/failureKey.ts'
import { UndoNotice } from '../../components/UndoNotice.tsx'
import { go } from '../../shell/route.ts'
import { NoteDialog } from '../worklist/NoteDialog.tsx'
import { useTraveller } from './travellerStore.ts'

export function SplitDialog({ page, onClose }: { readonly page: TravellerPage; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { opened } = useTraveller()
  const save = async (reason: string) => {
    const { booked, listed } = await client.people.split({ travellerId: page.row.travellerId, reason })
    const id = `split-${booked}`
    const join = async () => {
      notifications.hide(id)
      try {
        await client.people.join({ travellerId: booked, otherId: listed, reason: t('action.undone') })
        await opened(booked)
      } catch (error) {
        notifications.show({ color: 'red', message: t(failureKey(error)) })
      }
    }
    const message = <UndoNotice text={t('split.done')} onUndo={() => void join()} />
    notifications.show({ id, color: 'accent', withCloseButton: false, message })
    go({ name: 'traveller', travellerId: booked })
    await opened(booked)
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
