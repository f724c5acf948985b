/** A one-time PIN becomes one's own: at least six characters, entered twice. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { failureKey } from '../../client/failureKey.ts'
import { useSession } from '../../shell/sessionStore.ts'
import { PinField } from './PinField.tsx'
import css from './signIn.module.css'

const shortestPin = 6

export function ChangePin() {
  const { t } = useTranslation()
  const pinChanged = useSession((it) => it.pinChanged)
  const known = useSession((it) => it.oneTimePin)
  const [old, setOld] = useState('')
  const [fresh, setFresh] = useState('')
  const [again, setAgain] = useState('')
  const [sentence, setSentence] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const change = async () => {
    if (fresh.length < shortestPin) return setSentence(t('changePin.short'))
    if (fresh !== again) return setSentence(t('changePin.differ'))
    setBusy(true)
    try {
      if (!(await pinChanged(known ?? old, fresh))) setSentence(t('changePin.refused'))
    } catch (error) {
      setSentence(t(failureKey(error)))
    }
    setBusy(false)
  }
  return (
    <form
      className={css.pin}
      onSubmit={(event) => {
        event.preventDefault()
        void change()
      }}
    >
      <h2>{t('changePin.title')}</h2>
      <p className={css.hint}>{t('changePin.hint')}</p>
      {known === null && <PinField label={t('changePin.old')} value={old} onChange={setOld} autoFocus />}
      <PinField label={t('changePin.new')} value={fresh} onChange={setFresh} autoFocus={known !== null} />
      <PinField label={t('changePin.again')} value={again} onChange={setAgain} />
      <p className={css.refusal} role="alert">
        {sentence}
      </p>
      <Button type="submit" fullWidth loading={busy}>
        {t('changePin.save')}
      </Button>
    </form>
  )
}
