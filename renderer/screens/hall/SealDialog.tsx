/** Chooses what a bag is held for: a number key or a touch; the seal is put on at once, or later. */
import { Modal, Switch, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BagRow, SealView } from '#core/contract/bags.ts'
import { cleanScan } from '#core/scan/cleanScan.ts'
import { readTagText } from '#core/scan/readTagText.ts'
import { SealMark } from '../../components/SealChip.tsx'
import { formatTag } from '../../format/formatTag.ts'
import { useKeys } from '../../shell/keyboard.ts'
import { useScans } from '../../shell/scanner.ts'
import { useBilingual } from '../../shell/useLanguage.ts'
import css from './hall.module.css'
import { useHallAct } from './useHallAct.tsx'

type Props = { readonly row: BagRow; readonly seals: readonly SealView[]; readonly onClose: () => void }

export function SealDialog({ row, seals, onClose }: Props) {
  const { t } = useTranslation()
  const say = useBilingual()
  const { act } = useHallAct(row)
  const [isOn, setOn] = useState(true)
  const [number, setNumber] = useState('')
  const choose = async (seal: SealView) => {
    const same = { bagId: row.bagId, seal: seal.id, note: null }
    const done = await act(
      isOn ? { kind: 'sealOn', ...same, number: number.trim() || null } : { kind: 'hold', ...same },
    )
    if (done) onClose()
  }
  // Seals have bar codes too; the tag of this bag once more is no news, that of another is another bag.
  useScans((scanned) => {
    const text = cleanScan(scanned).toUpperCase()
    if (readTagText(text)?.first === row.tag) return true
    // Two letters and six digits may be a tag elsewhere; here they are a seal.
    const isSealNumber = /^[A-Z0-9-]{3,30}$/.test(text) && !/^(?:\d{10}|\d{13})$/.test(text)
    if (isSealNumber) setNumber(text)
    return isSealNumber
  })
  useKeys(Object.fromEntries(seals.map((seal, at) => [String(at + 1), () => void choose(seal)])), { modal: true })
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('seal.title', { tag: formatTag(row.tag) })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <div className={css.seals}>
        {seals.map((seal, at) => (
          <button key={seal.id} type="button" data-autofocus={at === 0 || undefined} onClick={() => void choose(seal)}>
            <SealMark seal={seal} /> <span>{say(seal.word)}</span> <small>{t(`colour.${seal.colour}`)}</small>
            <kbd>{at + 1}</kbd>
          </button>
        ))}
      </div>
      <div className={css.sealFields}>
        <Switch
          size="md"
          label={t('seal.putOn')}
          checked={isOn}
          onChange={(event) => setOn(event.currentTarget.checked)}
        />
        <TextInput
          label={t('seal.number')}
          value={number}
          maxLength={30}
          disabled={!isOn}
          onChange={(event) => setNumber(event.currentTarget.value)}
        />
      </div>
    </Modal>
  )
}
