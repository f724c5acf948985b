/** What a run now would do, in numbers and days, and the word to do it. */
import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RetentionStatus } from '#core/contract/retention.ts'
import { client } from '../../client/client.ts'
import { tellDone, tellFailure } from '../../components/tell.ts'
import { useKeys } from '../../shell/keyboard.ts'
import css from '../performance/performance.module.css'
import { useRights } from './rightsStore.ts'

export function RunDialog({ status, onClose }: { readonly status: RetentionStatus; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const asked = useRights((it) => it.asked)
  const [busy, setBusy] = useState(false)
  useKeys({}, { modal: true })
  const { separate, purge } = status.preview
  const run = async () => {
    setBusy(true)
    try {
      const done = await client.retention.apply()
      tellDone(t('rights.ran', { flights: done.separated.flights, purged: done.certificate?.flights ?? 0 }))
      await asked('retention')
      onClose()
    } catch (error) {
      tellFailure(t, error)
      setBusy(false)
    }
  }
  return (
    <Modal opened onClose={onClose} title={t('rights.runNow')} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <div className={css.form}>
        <p>{t('rights.willSeparate', { flights: separate.flights, people: separate.people })}</p>
        <p>
          {t('rights.willPurge', {
            flights: purge.flights,
            people: purge.people,
            from: purge.from ?? '–',
            to: purge.to ?? '–',
          })}
        </p>
        <p className={css.warn}>{t('rights.noWayBack')}</p>
        <Button loading={busy} data-autofocus onClick={() => void run()}>
          {t('rights.run.do')}
        </Button>
      </div>
    </Modal>
  )
}
