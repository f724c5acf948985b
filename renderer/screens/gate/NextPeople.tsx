/** The ones after, each a large button that brings the person up. */
import { useTranslation } from 'react-i18next'
import { markOf } from '../../components/SelectionMark.tsx'
import { formatBags } from '../../format/formatBags.ts'
import type { Expected } from '../../format/orderForGate.ts'
import { reasonSentence } from '../../format/reasonSentence.ts'
import { useLanguage } from '../../shell/useLanguage.ts'
import css from './gate.module.css'

type Props = { readonly expected: readonly Expected[]; readonly onChoose: (travellerId: string) => void }

export function NextPeople({ expected, onChoose }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <ul className={css.others}>
      {expected.map(({ row, mayHavePassed }) => (
        <li key={row.travellerId}>
          <button type="button" onClick={() => onChoose(row.travellerId)}>
            <span>
              {markOf(row.selection?.reason ?? null)} <b>{row.name}</b> · {row.seat ?? '–'}
              {row.partySize > 1 && ` · ${t('worklist.party', { count: row.partySize })}`}
            </span>
            <span className={css.detail}>
              {mayHavePassed
                ? t('gate.mayHavePassed')
                : reasonSentence(row, language, 2) || `${t('flight.bags')} ${formatBags(row.bags)}`}
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}
