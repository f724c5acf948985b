/** Says what the X-ray showed: suspect with what is seen where, clear, or to be opened. */
import { Modal, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BagRow } from '#core/contract/bags.ts'
import { formatTag } from '../../format/formatTag.ts'
import { useKeys } from '../../shell/keyboard.ts'
import { XrayTag } from './XrayTag.tsx'
import css from './hall.module.css'
import { useHallAct } from './useHallAct.tsx'

const results = ['suspect', 'clear', 'open'] as const

export function XrayDialog({ row, onClose }: { readonly row: BagRow; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { act } = useHallAct(row)
  const [note, setNote] = useState('')
  const choose = async (result: (typeof results)[number]) => {
    if (await act({ kind: 'result', bagId: row.bagId, result, note: note.trim() || null })) onClose()
  }
  useKeys(Object.fromEntries(results.map((result, at) => [String(at + 1), () => void choose(result)])), { modal: true })
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('xray.title', { tag: formatTag(row.tag) })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Textarea
        label={t('xray.note')}
        value={note}
        maxLength={500}
        autosize
        minRows={2}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <div className={css.seals}>
        {results.map((result, at) => (
          <button key={result} type="button" data-autofocus={at === 0 || undefined} onClick={() => void choose(result)}>
            <XrayTag state={result} /> <span>{t(`xray.means.${result}`)}</span>
            <kbd>{at + 1}</kbd>
          </button>
        ))}
      </div>
    </Modal>
  )
}
