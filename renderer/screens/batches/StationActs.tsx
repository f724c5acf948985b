/** What an administrator may do with an enrolled station: let it lead or no more, and revoke it; each is asked once more. */
import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PeerView } from '#core/contract/batches.ts'
import css from './batches.module.css'
import { useBatches } from './batchesStore.ts'

type Act = 'lead' | 'unlead' | 'revoke'

export function StationActs({ station }: { readonly station: PeerView }) {
  const { t } = useTranslation()
  const { leadSet, stationRevoked } = useBatches()
  const [act, setAct] = useState<Act | null>(null)
  const { id, name, held, leads } = station
  const close = () => setAct(null)
  const run = async (asked: Act) => {
    close()
    await (asked === 'revoke' ? stationRevoked(id) : leadSet(id, asked === 'lead'))
  }
  return (
    <div className={css.acts}>
      <Button variant="default" onClick={() => setAct(leads ? 'unlead' : 'lead')}>
        {t(leads ? 'batches.act.unlead' : 'batches.act.lead')}
      </Button>
      <Button variant="default" onClick={() => setAct('revoke')}>
        {t('batches.act.revoke')}
      </Button>
      {act !== null && (
        <Modal
          opened
          onClose={close}
          title={t(`batches.confirm.${act}`, { name })}
          closeButtonProps={{ 'aria-label': t('common.close') }}
        >
          <p>{t(`batches.explain.${act}`, { name, count: held })}</p>
          <div className={css.confirm}>
            <Button variant="default" onClick={close}>
              {t('common.cancel')}
            </Button>
            <Button onClick={() => void run(act)}>{t(`batches.act.${act}`)}</Button>
          </div>
        </Modal>
      )}
    </div>
  )
}
