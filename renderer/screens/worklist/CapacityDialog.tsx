/** Today's capacity and the share picked at random; the list is made anew with the same seed. */
import { Button, Modal, NumberInput, Slider } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Worklist } from '#core/contract/worklist.ts'
import { client } from '../../client/client.ts'
import { failureKey } from '../../client/failureKey.ts'
import { useKeys } from '../../shell/keyboard.ts'
import css from './dialogs.module.css'

type Props = { readonly list: Worklist; readonly onClose: () => void; readonly onSaved: (list: Worklist) => void }

export function CapacityDialog({ list, onClose, onSaved }: Props) {
  const { t } = useTranslation()
  const [capacity, setCapacity] = useState(list.capacity)
  const [share, setShare] = useState(Math.round(list.randomShare * 100))
  const [failure, setFailure] = useState<string | null>(null)
  useKeys({}, { modal: true })
  const save = async () => {
    try {
      onSaved(await client.worklist.setCapacity({ flightId: list.flight.id, capacity, randomShare: share / 100 }))
      onClose()
    } catch (error) {
      setFailure(failureKey(error))
    }
  }
  return (
    <Modal opened onClose={onClose} title={t('capacity.title')} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <form
        className={css.own}
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <NumberInput
          label={t('capacity.people')}
          min={0}
          max={2000}
          allowDecimal={false}
          value={capacity}
          data-autofocus
          onChange={(value) => setCapacity(Number(value) || 0)}
        />
        <div className={css.slider}>
          <span id="random-share">
            {t('capacity.random')} <b>{share}%</b>
          </span>
          <Slider
            aria-labelledby="random-share"
            thumbLabel={t('capacity.random')}
            min={5}
            max={30}
            value={share}
            onChange={setShare}
            label={null}
            size="lg"
            thumbSize={26}
          />
        </div>
        <p className={css.hint}>{t('capacity.hint', { people: Math.round((capacity * share) / 100) })}</p>
        {failure && (
          <p className={css.failure} role="alert">
            {t(failure)}
          </p>
        )}
        <Button type="submit">{t('capacity.save')}</Button>
      </form>
    </Modal>
  )
}
