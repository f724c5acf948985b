/** One row: who, where seated, how much, why in a sentence, which bags, what has been done. */
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { WorklistRow } from '#core/contract/worklist.ts'
import { ClaimTag } from '../../components/ClaimTag.tsx'
import { RiskCell } from '../../components/RiskCell.tsx'
import { StatusTag } from '../../components/StatusTag.tsx'
import { formatBags } from '../../format/formatBags.ts'
import { WhySentence } from './WhySentence.tsx'
import css from './worklist.module.css'

type Props = {
  readonly row: WorklistRow
  readonly index: number
  readonly current: boolean
  readonly fresh: boolean
  /** Who has the person: name, and whether it is the user. */
  readonly holder: string | null
  readonly isOwn: boolean
  /** Where it stands, in px; null: in the flow of the page, on paper. Numbers, so that a row that stays is not drawn again. */
  readonly top: number | null
  readonly height: number
  readonly onChoose: (travellerId: string) => void
  readonly onOpen: (travellerId: string) => void
}

export const TravellerRow = memo(function TravellerRow({
  row,
  index,
  current,
  fresh,
  holder,
  isOwn,
  top,
  height,
  onChoose,
  onOpen,
}: Props) {
  return (
    <div
      className={css.row}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={current}
      data-done={row.disposition.state !== 'open'}
      data-traveller={row.travellerId}
      style={top === null ? {} : { position: 'absolute', top, height }}
      onClick={() => onChoose(row.travellerId)}
      onDoubleClick={() => onOpen(row.travellerId)}
    >
      <span role="gridcell" className={css.rank}>
        {row.kind === 'crew' ? '·' : row.rank}
        {fresh && <ChangedDot />}
      </span>
      <WhoCell row={row} />
      <span role="gridcell" className={css.seat}>
        {row.seat ?? '–'}
      </span>
      <div role="gridcell" className={css.high}>
        <RiskCell model="high" score={row.high} />
      </div>
      <div role="gridcell" className={css.drug}>
        <RiskCell model="drug" score={row.drug} />
      </div>
      <div role="gridcell" className={css.why}>
        <WhySentence row={row} />
      </div>
      <span role="gridcell" className={css.bags}>
        {formatBags(row.bags)}
      </span>
      <span role="gridcell" className={css.status}>
        <StatusTag row={row} />
        {holder !== null && <ClaimTag holder={holder} own={isOwn} />}
      </span>
    </div>
  )
})

function ChangedDot() {
  const { t } = useTranslation()
  return (
    <span className={css.fresh} title={t('worklist.justChanged')}>
      Δ<span className="visually-hidden">{t('worklist.justChanged')}</span>
    </span>
  )
}

function WhoCell({ row }: { readonly row: WorklistRow }) {
  const { t } = useTranslation()
  const facts = [
    [row.sex, row.age].filter((it) => it !== null).join(' '),
    row.nationality,
    row.partySize > 1 ? t('worklist.party', { count: row.partySize }) : t('worklist.alone'),
    row.kind === 'adult' ? null : t(`kind.${row.kind}`),
    row.sources.includes('MANUAL') ? t('walkIn.title') : null,
  ]
  const chosen = row.companions.filter((it) => it.selected).length
  return (
    <div role="gridcell" className={css.who}>
      <span className={css.name}>{row.name}</span>
      <span className={css.sub}>
        {facts.filter(Boolean).join(' · ')}
        {chosen > 0 && ` · ▲${chosen}`}
        {row.withoutDocument && <span className={css.warn}> · ! {t('worklist.withoutDocument')}</span>}
        {row.conflicts > 0 && <span className={css.warn}> · ≠ {row.conflicts}</span>}
      </span>
    </div>
  )
}
