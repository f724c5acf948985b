/** A search field that `/` reaches and Esc leaves. */
import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useRef } from 'react'
import css from './search.module.css'
import { useKeys } from '../shell/keyboard.ts'

type Props = {
  readonly value: string
  readonly label: string
  readonly onChange: (text: string) => void
  readonly width?: number
}

export function SearchField({ value, label, onChange, width = 220 }: Props) {
  const field = useRef<HTMLInputElement>(null)
  useKeys({ '/': () => field.current?.select() })
  return (
    <TextInput
      ref={field}
      className={css.field ?? ''}
      maw={width}
      size="sm"
      value={value}
      placeholder={label}
      aria-label={label}
      leftSection={<IconSearch size={16} stroke={1.8} aria-hidden="true" />}
      rightSection={value ? null : <kbd aria-hidden="true">/</kbd>}
      styles={{ input: { minHeight: 'var(--g-tap)' } }}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' || event.key === 'Enter' || event.key === 'ArrowDown') event.currentTarget.blur()
      }}
    />
  )
}
