/** What a run now would do, in numbers and days, the word to do it, how far it is, and stopping it between two flights. */
import { Button, Group, Modal, Progress } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RetentionStatus } from '#core/contract/retention.ts'
import { client } from '../../client/client.ts'
import { tellDone, tellFailure } from '../../components/tell.ts'
import { useKeys } from '../../shell/keyboard.ts'
import css from '../performance/performance.module.css'
import { useRights } from './rightsStore.ts'
import { useRunning } from './useRunning.ts'

export function RunDialog({ status, onClose }: { readonly status: RetentionStatus; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const asked = useRights((it) => it.asked)
  const [busy, setBusy] = useState(false)
  const running = useRunning()
  useKeys({}, { modal: true })
  const { separate, purge } = status.preview
  const run = async () => {
    setBusy(true)
    try {
      const { separated, certificate, isStopped } = await client.retention.apply()
      const counts = { flights: separated.flights, purged: certificate?.flights ?? 0 }
      tellDone(t(isStopped ? 'rights.ranPartly' : 'rights.ran', counts))
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
        <p>{t('rights.willSeparate', separate)}</p>
        {purge.flights === 0 ? (
          <p>{t('rights.nothingToPurge')}</p>
        ) : (
          <>
            <p>{t('rights.willPurge', purge)}</p>
            <p className={css.warn}>{t('rights.noWayBack')}</p>
          </>
        )}
        {running && (
          <div role="status">
            <Progress value={(running.done / Math.max(running.total, 1)) * 100} aria-label={t('rights.running')} />
            <p>{t(running.isStopping ? 'rights.stopping' : 'rights.runningAt', running)}</p>
          </div>
        )}
        <Group grow>
          {running && (
            <Button
              variant="default"
              disabled={running.isStopping}
              onClick={() => void client.retention.stop().catch((error: unknown) => tellFailure(t, error))}
            >
              {t('rights.stop')}
            </Button>
          )}
          <Button loading={busy} disabled={running !== null} data-autofocus onClick={() => void run()}>
            {t('rights.run.do')}
          </Button>
        </Group>
      </div>
    </Modal>
  )
}
