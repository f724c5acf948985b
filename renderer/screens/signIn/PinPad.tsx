/** Digits for gloves and touch screens. */
import { Loader } from '@mantine/core'
import { IconBackspace, IconCornerDownLeft } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import css from './signIn.module.css'

type Props = { readonly onDigit: (digit: string) => void; readonly onErase: () => void; readonly busy: boolean }

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const

export function PinPad({ onDigit, onErase, busy }: Props) {
  const { t } = useTranslation()
  return (
    <div className={css.pad}>
      {digits.map((digit) => (
        <button key={digit} type="button" onClick={() => onDigit(digit)}>
          {digit}
        </button>
      ))}
      <button type="button" aria-label={t('signIn.erase')} onClick={onErase}>
        <IconBackspace size={26} stroke={1.6} />
      </button>
      <button type="button" onClick={() => onDigit('0')}>
        0
      </button>
      <button type="submit" className={css.enter} aria-label={t('signIn.enter')} disabled={busy}>
        {busy ? <Loader size={24} color="white" /> : <IconCornerDownLeft size={26} stroke={1.8} />}
      </button>
    </div>
  )
}
