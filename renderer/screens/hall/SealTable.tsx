/** The seals of this station, for administrators: colour, mark and words of each; marks differ, so that colour is never alone. */
import { Button, Modal, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { sealColours } from '#core/baggage/Seal.ts'
import { holdReasons, type SealView } from '#core/contract/bags.ts'
import { failureKey } from '../../client/failureKey.ts'
import { useKeys } from '../../shell/keyboard.ts'
import { SealChip } from '../../components/SealChip.tsx'
import css from './hall.module.css'
import { useHall } from './hallStore.ts'

const mostSeals = 12
const marks = ['▲', '■', '●', '◆', '✖', '◐', '★', '▼', '☰', '◧', '✚', '◎'] as const

export function SealTable({ seals, onClose }: { readonly seals: readonly SealView[]; readonly onClose: () => void }) {
  const { t } = useTranslation()
  useKeys({}, { modal: true })
  const { sealsSaved } = useHall()
  const [rows, setRows] = useState<readonly SealView[]>(seals)
  const [failure, setFailure] = useState<string | null>(null)
  const save = async () => {
    try {
      await sealsSaved(rows)
      onClose()
    } catch (error) {
      setFailure(failureKey(error))
    }
  }
  return (
    <Modal
      opened
      onClose={onClose}
      size="62rem"
      title={t('seal.table')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <p className={css.mute}>{t('seal.tableHint')}</p>
      <ul className={css.sealRows}>
        {rows.map((seal, at) => (
          <SealFields
            key={seal.id}
            seal={seal}
            onChange={(changed) => setRows(rows.map((row, place) => (place === at ? changed : row)))}
            onRemove={rows.length > 1 ? () => setRows(rows.filter((_, place) => place !== at)) : null}
          />
        ))}
      </ul>
      {failure && (
        <p className={css.failure} role="alert">
          {t(failure)}
        </p>
      )}
      <div className={css.dialogActs}>
        <Button
          variant="default"
          disabled={rows.length >= mostSeals}
          onClick={() => setRows([...rows, freshSeal(rows)])}
        >
          {t('seal.add')}
        </Button>
        <Button onClick={() => void save()}>{t('seal.save')}</Button>
      </div>
    </Modal>
  )
}

function freshSeal(rows: readonly SealView[]): SealView {
  const number = Array.from({ length: mostSeals + 1 }, (_, at) => `own${at + 1}`)
  const id = number.find((one) => rows.every((row) => row.id !== one)) ?? 'own'
  const mark = marks.find((one) => rows.every((row) => row.mark !== one)) ?? 'N'
  return { id, reason: 'other', colour: 'purple', mark, word: { ko: '새 실', en: 'new seal' } }
}

type Props = {
  readonly seal: SealView
  readonly onChange: (seal: SealView) => void
  readonly onRemove: (() => void) | null
}

function SealFields({ seal, onChange, onRemove }: Props) {
  const { t } = useTranslation()
  return (
    <li>
      <SealChip seal={seal} isOn />
      <NativeSelect
        label={t('seal.colour')}
        value={seal.colour}
        data={sealColours.map((value) => ({ value, label: t(`colour.${value}`) }))}
        onChange={(event) =>
          onChange({ ...seal, colour: sealColours.find((it) => it === event.currentTarget.value) ?? seal.colour })
        }
      />
      <TextInput
        label={t('seal.mark')}
        value={seal.mark}
        maxLength={2}
        onChange={(event) => onChange({ ...seal, mark: event.currentTarget.value })}
      />
      <TextInput
        label="한국어"
        value={seal.word.ko}
        maxLength={30}
        onChange={(event) => onChange({ ...seal, word: { ...seal.word, ko: event.currentTarget.value } })}
      />
      <TextInput
        label="English"
        value={seal.word.en}
        maxLength={30}
        onChange={(event) => onChange({ ...seal, word: { ...seal.word, en: event.currentTarget.value } })}
      />
      <NativeSelect
        label={t('seal.reason')}
        value={seal.reason}
        data={holdReasons.map((value) => ({ value, label: t(`hold.${value}`) }))}
        onChange={(event) =>
          onChange({ ...seal, reason: holdReasons.find((it) => it === event.currentTarget.value) ?? seal.reason })
        }
      />
      <Button variant="default" disabled={onRemove === null} onClick={() => onRemove?.()}>
        {t('seal.remove')}
      </Button>
    </li>
  )
}
