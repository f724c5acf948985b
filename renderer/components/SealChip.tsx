/** A seal as it hangs on a bag: colour, mark and word. Full where it is on the bag, a frame where the bag is only to be held. */
import { useTranslation } from 'react-i18next'
import type { SealView } from '#core/contract/bags.ts'
import { useBilingual } from '../shell/useLanguage.ts'
import css from './seal.module.css'

type Props = { readonly seal: SealView; readonly isOn?: boolean; readonly number?: string | null }

export function SealChip({ seal, isOn = false, number = null }: Props) {
  const { t } = useTranslation()
  const say = useBilingual()
  return (
    <span className={css.chip} data-colour={seal.colour} data-on={isOn} title={t(isOn ? 'seal.on' : 'seal.held')}>
      <b aria-hidden="true">{seal.mark}</b>
      <span>
        {say(seal.word)}
        {number && <small> {number}</small>}
      </span>
      <span className="visually-hidden">{t(isOn ? 'seal.on' : 'seal.held')}</span>
    </span>
  )
}

/** The colour alone, with its mark, where the word stands beside it. */
export function SealMark({ seal }: { readonly seal: SealView }) {
  return (
    <span className={css.mark} data-colour={seal.colour} aria-hidden="true">
      {seal.mark}
    </span>
  )
}
