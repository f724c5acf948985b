/** The box that always listens: a tag brings up its bag, a passport or boarding pass the bags of that person. */
import { IconScan } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Hall } from '#core/contract/bags.ts'
import { CameraButton } from '../../camera/CameraButton.tsx'
import { useKeys } from '../../shell/keyboard.ts'
import { useScans } from '../../shell/scanner.ts'
import css from './hall.module.css'
import { useHall } from './hallStore.ts'
import { useHallScan } from './useHallScan.ts'

export function TagField({ hall }: { readonly hall: Hall }) {
  const { t } = useTranslation()
  const { dialogOpened, found, foundLeft } = useHall()
  const [text, setText] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const { resolve, sentence } = useHallScan(hall)
  useScans((scanned) => {
    setText('')
    // What was begun on one bag must not end on the next.
    dialogOpened(null)
    void resolve(scanned)
    return true
  })
  useKeys({ '/': () => field.current?.select() })
  return (
    <form
      className={css.scan}
      role="search"
      onSubmit={(event) => {
        event.preventDefault()
        void resolve(text)
        setText('')
        field.current?.blur()
      }}
    >
      <IconScan size={22} aria-hidden="true" />
      <input
        ref={field}
        value={text}
        aria-label={t('hall.scan')}
        placeholder={t('hall.scan')}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
      />
      {found && (
        <button type="button" className={css.foundNote} onClick={foundLeft}>
          {t('hall.found', { text: found.text.slice(0, 14), count: found.ids.length })} ✕
        </button>
      )}
      <CameraButton className={css.scanCamera} onRead={(read) => void resolve(read)} />
      <p role="alert">{sentence}</p>
    </form>
  )
}
