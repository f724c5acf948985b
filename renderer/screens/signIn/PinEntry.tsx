/** The PIN by keyboard or by pad; says plainly why it was refused and how long to wait. */
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { failureKey } from '../../client/failureKey.ts'
import { formatClock } from '../../format/formatInstant.ts'
import { useSession } from '../../shell/sessionStore.ts'
import { useZone } from '../../shell/stationStore.ts'
import { PinField } from './PinField.tsx'
import { PinPad } from './PinPad.tsx'
import css from './signIn.module.css'

export function PinEntry({ userId }: { readonly userId: string }) {
  const { t } = useTranslation()
  const zone = useZone()
  const pinEntered = useSession((it) => it.pinEntered)
  const [pin, setPin] = useState('')
  const [sentence, setSentence] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  useEffect(() => setSentence(null), [userId])
  const enter = async () => {
    if (!userId || !pin || busy) return setSentence(t(userId ? 'signIn.needPin' : 'signIn.needPerson'))
    setBusy(true)
    try {
      const refused = await pinEntered(userId, pin)
      if (refused) setSentence(t(`signIn.refused.${refused.reason}`, { at: formatClock(refused.retryAt, zone) }))
    } catch (error) {
      setSentence(t(failureKey(error)))
    }
    setPin('')
    setBusy(false)
  }
  return (
    <form
      className={css.pin}
      onSubmit={(event) => {
        event.preventDefault()
        void enter()
      }}
    >
      <PinField label={t('signIn.pin')} value={pin} onChange={setPin} autoFocus={userId !== ''} />
      <p className={css.refusal} role="alert">
        {sentence}
      </p>
      <PinPad onDigit={(digit) => setPin(pin + digit)} onErase={() => setPin(pin.slice(0, -1))} busy={busy} />
    </form>
  )
}
