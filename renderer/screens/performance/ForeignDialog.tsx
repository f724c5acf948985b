/** Asks what must be known of a model that another tool made: what it judges, its bands, and which column is which feature. */
import { Button, Modal, NumberInput, SegmentedControl, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useKeys } from '../../shell/keyboard.ts'
import { type ForeignWish, usualWish } from './foreignModel.ts'
import css from './performance.module.css'

type Props = { readonly onClose: () => void; readonly onSave: (wish: ForeignWish) => Promise<void> }

const bandNumbers = [2, 3, 4] as const

export function ForeignDialog({ onClose, onSave }: Props) {
  const { t } = useTranslation()
  const [wish, setWish] = useState<ForeignWish>(usualWish)
  useKeys({}, { modal: true })
  const [second, third, fourth] = wish.bands
  const isRising = second < third && third < fourth
  const setBand = (at: number, value: number) => {
    const [a, b, c] = wish.bands.map((band, place) => (place === at ? value : band))
    setWish({ ...wish, bands: [a ?? 0, b ?? 0, c ?? 0] })
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('performance.foreign.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (isRising) void onSave(wish)
        }}
      >
        <p className={css.mute}>{t('performance.foreign.hint')}</p>
        <SegmentedControl
          aria-label={t('performance.foreign.model')}
          value={wish.model}
          data={(['high', 'drug'] as const).map((model) => ({ value: model, label: t(`model.${model}`) }))}
          onChange={(model) => setWish({ ...wish, model: model === 'drug' ? 'drug' : 'high' })}
        />
        {bandNumbers.map((number, at) => (
          <NumberInput
            key={number}
            label={t('performance.foreign.band', { number })}
            value={wish.bands[at] ?? 0}
            min={0}
            max={100}
            decimalScale={3}
            onChange={(value) => setBand(at, Number(value))}
          />
        ))}
        <Textarea
          label={t('performance.foreign.map')}
          value={wish.map}
          autosize
          minRows={2}
          maxRows={8}
          onChange={(event) => setWish({ ...wish, map: event.currentTarget.value })}
        />
        <Button type="submit" disabled={!isRising}>
          {t('performance.foreign.take')}
        </Button>
      </form>
    </Modal>
  )
}
