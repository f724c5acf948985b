/** One bag in the hall: seal, tag, owner and where the owner is, what is odd, what the X-ray said. */
import { useTranslation } from 'react-i18next'
import type { BagRow } from '#core/contract/bags.ts'
import { SealChip } from '../../components/SealChip.tsx'
import { Tag } from '../../components/StatusTag.tsx'
import { formatTag } from '../../format/formatTag.ts'
import { OwnerName } from './OwnerName.tsx'
import { OwnerPlace } from './OwnerPlace.tsx'
import { XrayTag } from './XrayTag.tsx'
import css from './hall.module.css'
import { useHall } from './hallStore.ts'

const mostSignals = 2

export function HallRow({
  row,
  current,
  top,
}: {
  readonly row: BagRow
  readonly current: boolean
  readonly top: number
}) {
  const { t } = useTranslation()
  const { bagChosen } = useHall()
  const { handling } = row
  const shown = handling?.seal ?? handling?.hold ?? null
  const weight = row.weightKg === null ? null : `${Math.round(row.weightKg)} kg`
  return (
    <div
      className={css.row}
      role="option"
      aria-selected={current}
      data-bag={row.tag}
      style={{ top }}
      onClick={() => bagChosen(row.bagId)}
    >
      <span className={css.tag}>
        <b>{formatTag(row.tag)}</b>
        <small>
          {[row.flight, weight, t(`bag.status.${row.status}`, { defaultValue: row.status })]
            .filter(Boolean)
            .join(' · ')}
        </small>
      </span>
      <span className={css.owner}>
        <b>
          <OwnerName row={row} />
        </b>
        <small>
          {row.ownerSeat && `${t('traveller.seat')} ${row.ownerSeat} `}
          <OwnerPlace row={row} />
        </small>
      </span>
      <span className={css.signs}>
        {shown && <SealChip seal={shown.seal} isOn={handling?.seal !== null} />}
        {handling?.xray && <XrayTag state={handling.xray.state} />}
        {row.signals.slice(0, mostSignals).map((signal) => (
          <Tag
            key={signal}
            tone={signal === 'unaccompanied' || signal === 'ownerNotOnBoard' ? 'bad' : 'warn'}
            mark="!"
            text={t(`signal.${signal}`, { defaultValue: signal })}
          />
        ))}
      </span>
    </div>
  )
}
