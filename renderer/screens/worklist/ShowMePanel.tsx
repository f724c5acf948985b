/** The panel that answers "show me": route, reasons for and against, bags, links, the raw segment; and the actions below. */
import { Skeleton } from '@mantine/core'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { TravellerPage } from '#core/contract/travellers.ts'
import type { WorklistRow } from '#core/contract/worklist.ts'
import { useChanges } from '../../client/changes.ts'
import { formatRoute } from '../../shell/route.ts'
import { countryName } from '../../format/countryName.ts'
import { useLanguage } from '../../shell/useLanguage.ts'
import { ActionCorner } from './ActionCorner.tsx'
import { PanelReasons } from './PanelReasons.tsx'
import { PanelSections } from './PanelSections.tsx'
import { useShowMe } from './showMeStore.ts'
import type { RowActions } from './useRowActions.ts'
import css from './panel.module.css'

/** The page is asked for (and logged as seen) only when the user rests on a row, not while passing by. */
const restMs = 220

export function ShowMePanel({
  row,
  actions,
}: {
  readonly row: WorklistRow | null
  readonly actions: RowActions | null
}) {
  const { t } = useTranslation()
  const { travellerId, answer, rested } = useShowMe()
  const id = row?.travellerId ?? null
  useEffect(() => {
    if (!id) return
    const timer = setTimeout(() => void rested(id), restMs)
    return () => clearTimeout(timer)
  }, [id, rested])
  useChanges(['traveller'], id, () => id && void rested(id))
  if (!row) return <aside className={css.panel} aria-label={t('panel.label')} />
  const page = travellerId === id ? answer.value : null
  return (
    <aside className={css.panel} aria-label={t('panel.label')}>
      <div className={css.body} tabIndex={0} role="region" aria-label={row.name}>
        <PanelHead row={row} page={page} />
        <PanelReasons row={row} />
        {page ? <PanelSections page={page} /> : <Skeleton height={160} radius="md" />}
      </div>
      {actions && <ActionCorner row={row} actions={actions} />}
    </aside>
  )
}

function PanelHead({ row, page }: { readonly row: WorklistRow; readonly page: TravellerPage | null }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const document = page?.documents[0]
  const facts = [
    [row.sex, row.age].filter((it) => it !== null).join(' '),
    countryName(row.nationality, language),
    document ? `${t(`document.${document.kind}`, { defaultValue: document.kind })} ${document.number ?? '–'}` : null,
    row.seat,
    row.partySize > 1 ? t('worklist.party', { count: row.partySize }) : t('worklist.alone'),
  ]
  return (
    <div>
      <h2 className={css.name}>
        <a href={formatRoute({ name: 'traveller', travellerId: row.travellerId })}>{row.name}</a>
      </h2>
      <p className={css.mute}>{facts.filter(Boolean).join(' · ')}</p>
    </div>
  )
}
