/** Types or films a passport, boarding pass, tag or seat, and brings up the person in gate mode. */
import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CameraScan } from '../../camera/CameraScan.tsx'
import css from './gate.module.css'
import { useGateScan } from './useGateScan.ts'

export function ScanForm({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation()
  const scan = useGateScan()
  const [text, setText] = useState('')
  const [sentence, setSentence] = useState<string | null>(null)
  const resolve = async (scanned: string) => {
    if (!scanned.trim()) return
    const verdict = await scan(scanned.trim())
    if (verdict === null) return setSentence(t('gate.scanNobody'))
    onDone()
  }
  return (
    <form
      className={css.scan}
      onSubmit={(event) => {
        event.preventDefault()
        void resolve(text)
      }}
    >
      <TextInput
        size="lg"
        data-autofocus
        label={t('top.scan')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <p role="alert">{sentence}</p>
      <Button type="submit" size="lg">
        {t('gate.scanFind')}
      </Button>
      <CameraScan onRead={(read) => void resolve(read)} />
    </form>
  )
}
