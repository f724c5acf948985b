/** How sure it is that booking and passenger list speak of one person, what people said of it, and putting it right by hand. */
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { MergeView } from '#core/contract/pageParts.ts'
import { formatInstant } from '../../format/formatInstant.ts'
import { useZone } from '../../shell/stationStore.ts'
import { useLanguage } from '../../shell/useLanguage.ts'
import css from './traveller.module.css'
import { useTraveller } from './travellerStore.ts'

type Props = { readonly merge: MergeView; readonly mayCorrect: boolean }

const marks: Readonly<Record<MergeView['confidence'], string>> = { sure: '✓', likely: '≈', weak: '!', single: '·' }

export function MergeLine({ merge, mayCorrect }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  const zone = useZone()
  const { dialogOpened } = useTraveller()
  const { confidence, agrees, differs, words, may } = merge
  const fields = (names: readonly string[]) =>
    names.map((name) => t(`field.${name}`, { defaultValue: name })).join(', ')
  return (
    <div className={css.merge} data-confidence={confidence}>
      <p>
        <b>
          {marks[confidence]} {t(`merge.${confidence}`)}
        </b>{' '}
        {agrees.length > 0 && t('merge.agrees', { fields: fields(agrees) })}{' '}
        {differs.length > 0 && <span className={css.warn}>≠ {fields(differs)}</span>}
      </p>
      {words.map((word) => (
        <p key={`${word.at}${word.kind}`} className={css.mute}>
          {t(`merge.${word.kind}`)}: {word.reason} · {word.by} · {formatInstant(word.at, zone, language)}
        </p>
      ))}
      {mayCorrect && may && (
        <Button variant="default" size="xs" onClick={() => dialogOpened({ kind: may })}>
          {t(`merge.may.${may}`)}
        </Button>
      )}
    </div>
  )
}
