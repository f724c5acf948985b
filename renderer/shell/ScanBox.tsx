/** The box for everything that identifies someone: a scan, a name, a document, a locator, a tag, a seat. */
import { IconScan } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CameraButton } from '../camera/CameraButton.tsx'
import { useKeys } from './keyboard.ts'
import css from './shell.module.css'
import { useResolveScan } from './useScanToPage.ts'

export function ScanBox() {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const resolve = useResolveScan()
  useKeys({ '/': () => field.current?.select() })
  const asked = () => {
    if (text.trim()) void resolve(text.trim())
    setText('')
    field.current?.blur()
  }
  return (
    <form
      className={css.scan}
      role="search"
      onSubmit={(event) => {
        event.preventDefault()
        asked()
      }}
    >
      <IconScan size={18} stroke={1.7} aria-hidden="true" />
      <input
        ref={field}
        value={text}
        aria-label={t('top.scan')}
        placeholder={t('top.scan')}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
      />
      <CameraButton className={css.scanCamera} onRead={(read) => void resolve(read)} />
    </form>
  )
}
