/** What can be done with the bag in hand, each a large button and a key. */
import { useTranslation } from 'react-i18next'
import type { BagRow } from '#core/contract/bags.ts'
import { useKeys } from '../../shell/keyboard.ts'
import css from './hall.module.css'
import { useHall } from './hallStore.ts'
import { useHallAct } from './useHallAct.tsx'

export function HallActs({ row }: { readonly row: BagRow }) {
  const { t } = useTranslation()
  const { dialog, dialogOpened } = useHall()
  const { act, undo } = useHallAct(row)
  const { bagId, handling } = row
  const isSealed = handling?.seal != null
  const isHeld = handling?.hold != null || handling?.xray?.state === 'asked'
  const acts = [
    { key: '1', text: 'hall.act.seal', run: () => dialogOpened('seal'), can: true, main: true },
    {
      key: '2',
      text: 'hall.act.refer',
      run: () => void act({ kind: 'refer', bagId, note: null }),
      can: handling?.xray?.state !== 'asked',
    },
    { key: '3', text: 'hall.act.result', run: () => dialogOpened('xray'), can: true },
    { key: '4', text: 'hall.act.sealOff', run: () => void act({ kind: 'sealOff', bagId, note: null }), can: isSealed },
    { key: '5', text: 'hall.act.release', run: () => void act({ kind: 'release', bagId, note: null }), can: isHeld },
    { key: 'u', text: 'hall.act.undo', run: () => void undo(), can: handling?.last != null },
  ]
  useKeys(Object.fromEntries(acts.filter(({ can }) => can).map(({ key, run }) => [key, run])), {
    active: dialog === null,
  })
  return (
    <div className={css.acts}>
      {acts.map(({ key, text, run, can, main }) => (
        <button key={key} type="button" disabled={!can} className={main ? css.primary : undefined} onClick={run}>
          <span>{t(text)}</span> <kbd>{key.toUpperCase()}</kbd>
        </button>
      ))}
    </div>
  )
}
