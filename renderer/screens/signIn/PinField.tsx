/** A field for a PIN: dots only, digits and letters, kept out of password managers. */
import { useEffect, useRef } from 'react'
import css from './signIn.module.css'

type Props = {
  readonly label: string
  readonly value: string
  readonly onChange: (pin: string) => void
  readonly autoFocus?: boolean
}

export function PinField({ label, value, onChange, autoFocus = false }: Props) {
  const field = useRef<HTMLInputElement>(null)
  // Focus follows the choice of the person: the PIN is the only thing left to enter.
  useEffect(() => {
    if (autoFocus) field.current?.focus()
  }, [autoFocus])
  return (
    <label className={css.field}>
      <span>{label}</span>
      <input
        type="password"
        inputMode="numeric"
        autoComplete="off"
        maxLength={64}
        value={value}
        ref={field}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </label>
  )
}
