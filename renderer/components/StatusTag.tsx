/** What has been done about a traveller, or why they are to be checked: shape, word and colour. */
import { useTranslation } from 'react-i18next'
import type { WorklistRow } from '#core/contract/worklist.ts'
import css from './marks.module.css'
import { markOf, toneOf } from './SelectionMark.tsx'

type Props = { readonly row: Pick<WorklistRow, 'disposition' | 'selection' | 'onBoard'> }

export function StatusTag({ row }: Props) {
  const { t } = useTranslation()
  const { state, outcome } = row.disposition
  if (state === 'inspected') {
    const found = outcome !== null && outcome !== 'nothing'
    return <Tag tone={found ? 'bad' : 'done'} mark={found ? '✖' : '✓'} text={t(`outcome.${outcome ?? 'nothing'}`)} />
  }
  if (state === 'missed') return <Tag tone="warn" mark="!" text={t('state.missed')} />
  if (state === 'skipped') return <Tag tone="plain" mark="–" text={t('state.skipped')} />
  if (state !== 'open') return <Tag tone="done" mark={state === 'referred' ? '→' : '✓'} text={t(`state.${state}`)} />
  if (row.selection) {
    const { reason } = row.selection
    return (
      <span className={`${css.tag} ${toneOf(reason)}`}>
        <span aria-hidden="true">{markOf(reason)}</span>
        <span>{t(`selection.${reason}`)}</span>
      </span>
    )
  }
  return row.onBoard ? null : <Tag tone="plain" mark="○" text={t('worklist.notOnBoard')} />
}

export type Tone = 'done' | 'warn' | 'bad' | 'plain' | 'watch' | 'random' | 'score'

export function Tag({ tone, mark, text }: { readonly tone: Tone; readonly mark?: string; readonly text: string }) {
  return (
    <span className={`${css.tag} ${css[tone]}`}>
      {mark && <span aria-hidden="true">{mark}</span>}
      <span>{text}</span>
    </span>
  )
}
