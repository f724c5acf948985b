/** Says that the order has changed while a person is in hand: the new one comes up only by a touch, never under the finger. */
import { useTranslation } from 'react-i18next'
import { markOf } from '../../components/SelectionMark.tsx'
import type { Expected } from '../../format/orderForGate.ts'
import css from './gate.module.css'

type Props = { readonly expected: Expected; readonly onTake: (travellerId: string) => void }

export function Likelier({ expected: { row }, onTake }: Props) {
  const { t } = useTranslation()
  return (
    <button type="button" className={css.likelier} onClick={() => onTake(row.travellerId)}>
      ↑ {t('gate.likelier')} {markOf(row.selection?.reason ?? null)}{' '}
      <b>
        <bdi>{row.name}</bdi>
      </b>{' '}
      · {row.seat ?? '–'}
    </button>
  )
}
