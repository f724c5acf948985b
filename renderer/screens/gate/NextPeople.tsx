/** The ones after, each a large button that brings the person up, with why they are likely to come then. */
import { useTranslation } from 'react-i18next'
import { ClaimTag } from '../../components/ClaimTag.tsx'
import { markOf } from '../../components/SelectionMark.tsx'
import type { Expected } from '../../format/orderForGate.ts'
import { reasonSentence } from '../../format/reasonSentence.ts'
import { useSession } from '../../shell/sessionStore.ts'
import { useLanguage } from '../../shell/useLanguage.ts'
import { useTeam } from '../flight/teamStore.ts'
import { useExpectedWords } from './useExpectedWords.ts'
import css from './gate.module.css'

type Props = { readonly expected: readonly Expected[]; readonly onChoose: (travellerId: string) => void }

export function NextPeople({ expected, onChoose }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  const words = useExpectedWords()
  const claims = useTeam((it) => it.claims)
  const own = useSession((it) => it.user?.id)
  return (
    <ul className={css.others}>
      {expected.map((one) => {
        const { row, mayHavePassed } = one
        const claim = claims.get(row.travellerId)
        return (
          <li key={row.travellerId}>
            <button type="button" onClick={() => onChoose(row.travellerId)}>
              <span>
                {markOf(row.selection?.reason ?? null)}{' '}
                <b>
                  <bdi>{row.name}</bdi>
                </b>{' '}
                · {row.seat ?? '–'}
                {row.partySize > 1 && ` · ${t('worklist.party', { count: row.partySize })}`}
                {claim && <ClaimTag holder={claim.by.name} own={claim.by.id === own} />}
              </span>
              {row.latin && <span className={css.latin}>{row.latin}</span>}
              <span className={css.order}>{mayHavePassed ? t('gate.mayHavePassed') : words(one)}</span>
              <span className={css.detail}>{reasonSentence(row, language, 2)}</span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}
