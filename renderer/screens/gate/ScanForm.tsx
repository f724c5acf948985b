/** Types or scans a passport, boarding pass, tag or seat, and brings up the person in gate mode. */
import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../client/client.ts'
import { failureKey } from '../../client/failureKey.ts'
import { useScans } from '../../shell/keyboard.ts'
import css from './gate.module.css'
import { useGate } from './gateStore.ts'

export function ScanForm({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation()
  const { flightId, answer, personChosen } = useGate()
  const [text, setText] = useState('')
  const [sentence, setSentence] = useState<string | null>(null)
  const resolve = async (scanned: string) => {
    if (!scanned.trim()) return
    try {
      const found = await client.scan.resolve(flightId ? { text: scanned.trim(), flightId } : { text: scanned.trim() })
      const travellerId = found.travellerId ?? found.candidates[0]?.travellerId
      if (!travellerId || !answer.value?.rows.some((row) => row.travellerId === travellerId))
        return setSentence(t('gate.scanNobody'))
      personChosen(travellerId)
      onDone()
    } catch (error) {
      setSentence(t(failureKey(error)))
    }
  }
  useScans((scanned) => {
    void resolve(scanned)
    return true
  })
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
    </form>
  )
}
