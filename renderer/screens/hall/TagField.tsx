/** The box that always listens: a tag brings up its bag, a passport or boarding pass the bags of that person. */
import { IconScan } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BagRow, Hall } from '#core/contract/bags.ts'
import { splitId } from '#core/flight/splitId.ts'
import { CameraButton } from '../../camera/CameraButton.tsx'
import { client } from '../../client/client.ts'
import { failureKey } from '../../client/failureKey.ts'
import { useKeys } from '../../shell/keyboard.ts'
import { useScans } from '../../shell/scanner.ts'
import css from './hall.module.css'
import { useHall } from './hallStore.ts'

export function TagField({ hall }: { readonly hall: Hall }) {
  const { t } = useTranslation()
  const { bagsFound, dialogOpened, found, foundLeft } = useHall()
  const [text, setText] = useState('')
  const [sentence, setSentence] = useState<string | null>(null)
  const field = useRef<HTMLInputElement>(null)
  const resolve = async (scanned: string) => {
    const wanted = scanned.trim()
    if (!wanted) return
    setSentence(null)
    try {
      const answer = wanted.length <= 40 ? await client.bags.find({ text: wanted }) : { rows: [], belt: null }
      if (answer.rows.length > 0) return await bagsFound(wanted, answer.rows, answer.belt)
      const own = await bagsOfPerson(wanted, hall)
      if (own.length > 0) return await bagsFound(wanted, own, own[0]?.belt ?? null)
      useHall.setState({ found: { text: wanted, ids: [] } })
      setSentence(t('hall.notHere', { text: wanted.slice(0, 20) }))
      if (/^\d{10}$/.test(wanted.replaceAll(/[\s-]/g, ''))) dialogOpened('add')
    } catch (error) {
      setSentence(t(failureKey(error)))
    }
  }
  useScans((scanned) => {
    setText('')
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

/** A passport in the hall: the person's bags, wherever they lie. */
async function bagsOfPerson(text: string, hall: Hall): Promise<readonly BagRow[]> {
  const { travellerId, candidates } = await client.scan.resolve({ text })
  const id = travellerId ?? candidates[0]?.travellerId
  if (!id) return []
  const { flightId } = splitId(id)
  const isHere = hall.belts.some((belt) => belt.flights.some((flight) => flight.flightId === flightId))
  if (!isHere) return []
  const { rows } = await client.bags.list({ flightId })
  return rows.filter((row) => row.ownerId === id)
}
