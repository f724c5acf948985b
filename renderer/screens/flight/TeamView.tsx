/** The board of the team: who has whom, who is asked, and who of the selected has nobody. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Claim } from '#core/contract/claims.ts'
import type { WorklistRow } from '#core/contract/worklist.ts'
import { EmptyNotice } from '../../components/Notice.tsx'
import { isAwaited } from '../../format/orderForGate.ts'
import { formatClock } from '../../format/formatInstant.ts'
import { useSession } from '../../shell/sessionStore.ts'
import { useZone } from '../../shell/stationStore.ts'
import css from './flight.module.css'
import { PersonChip } from './PersonChip.tsx'
import type { ViewProps } from './SourcesView.tsx'
import { useTeam } from './teamStore.ts'

export function TeamView({ list, cursorId, onChoose }: ViewProps) {
  const { t } = useTranslation()
  const claims = useTeam((it) => it.claims)
  const own = useSession((it) => it.user?.id ?? '')
  const zone = useZone()
  const rows = new Map(list.rows.map((row) => [row.travellerId, row]))
  const holders = [...Map.groupBy(claims.values(), (claim) => `${claim.by.id} ${claim.station ?? ''}`)]
  const sorted = holders.toSorted(([a], [b]) => Number(b === `${own} `) - Number(a === `${own} `) || a.localeCompare(b))
  const asked = [...claims.values()].filter((claim) => claim.offeredTo?.id === own)
  const free = list.rows.filter((row) => isAwaited(row) && !claims.has(row.travellerId))
  const chip = (claim: Claim) => (
    <PersonChip
      key={claim.travellerId}
      person={claim}
      row={rows.get(claim.travellerId) ?? null}
      current={claim.travellerId === cursorId}
      showsClaim={false}
      detail={detailOf(claim, rows.get(claim.travellerId) ?? null, zone)}
      onChoose={onChoose}
    />
  )
  return (
    <div className={css.view} tabIndex={0} role="region" aria-label={t('flightPage.view.team')}>
      {claims.size === 0 && <EmptyNotice title={t('claim.none')} hint={t('claim.noneHint')} />}
      {asked.length > 0 && <Group title={t('claim.askedOfYou')} count={asked.length} content={asked.map(chip)} />}
      {sorted.map(([key, held]) => (
        <Group key={key} title={titleOf(held, own, t('claim.me'))} count={held.length} content={held.map(chip)} />
      ))}
      {free.length > 0 && (
        <Group
          title={t('claim.free')}
          count={free.length}
          content={free.map((row) => (
            <PersonChip
              key={row.travellerId}
              person={row}
              row={row}
              current={row.travellerId === cursorId}
              onChoose={onChoose}
            />
          ))}
        />
      )}
    </div>
  )
}

function titleOf(held: readonly Claim[], own: string, me: string): string {
  const first = held[0]
  if (!first) return ''
  const where = first.station ? ` · ${first.station}` : ''
  return first.by.id === own && !first.station ? `${first.by.name} · ${me}` : `${first.by.name}${where}`
}

function detailOf(claim: Claim, row: WorklistRow | null, zone: string): string {
  const offered = claim.offeredTo ? `→ ${claim.offeredTo.name}` : null
  return [formatClock(claim.at, zone), row?.disposition.state === 'seen' ? '✓' : null, offered]
    .filter(Boolean)
    .join(' · ')
}

type GroupProps = { readonly title: string; readonly count: number; readonly content: ReactNode }

function Group({ title, count, content }: GroupProps) {
  return (
    <section className={css.gap}>
      <h2>
        {title} <b>{count}</b>
      </h2>
      <div className={css.chips}>{content}</div>
    </section>
  )
}
