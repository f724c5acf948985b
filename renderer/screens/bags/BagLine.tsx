/** One bag: tag, owner, weight, what is odd about it, where it is, and whether it is held. */
import { useTranslation } from 'react-i18next'
import type { BagRow } from '#core/contract/bags.ts'
import { Tag } from '../../components/StatusTag.tsx'
import { formatTag } from '../../format/formatTag.ts'
import { formatRoute } from '../../shell/route.ts'
import { useBilingual } from '../../shell/useLanguage.ts'
import { OwnerName } from '../hall/OwnerName.tsx'
import { OwnerPlace } from '../hall/OwnerPlace.tsx'
import { XrayTag } from '../hall/XrayTag.tsx'
import { HoldButton } from './HoldButton.tsx'
import css from './bags.module.css'
import { useBags } from './bagsStore.ts'

type Props = {
  readonly row: BagRow
  readonly index: number
  readonly current: boolean
  readonly top: number | null
  readonly mayAct: boolean
}

export function BagLine({ row, index, current, top, mayAct }: Props) {
  const { t } = useTranslation()
  const say = useBilingual()
  const cursorMoved = useBags((it) => it.cursorMoved)
  const weight = row.weightKg === null ? '–' : `${Math.round(row.weightKg)} kg`
  return (
    <div
      className={css.row}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={current}
      style={top === null ? {} : { position: 'absolute', top }}
      onClick={() => cursorMoved(row.bagId)}
    >
      <span role="gridcell" className={css.rank}>
        {row.rank}
      </span>
      <span role="gridcell" className={css.tag}>
        {formatTag(row.tag)} <small>{row.airline}</small>
      </span>
      <span role="gridcell" className={css.owner}>
        {row.ownerId ? (
          <a href={formatRoute({ name: 'traveller', travellerId: row.ownerId })}>
            <OwnerName row={row} />
          </a>
        ) : (
          <OwnerName row={row} />
        )}
        <small> {row.ownerSeat}</small> <OwnerPlace row={row} />
      </span>
      <span role="gridcell">{weight}</span>
      <span role="gridcell" className={css.signals} title={row.reasons.map(say).join('\n')}>
        {row.handling?.xray && <XrayTag state={row.handling.xray.state} />}
        {row.signals.map((signal) => (
          <Tag
            key={signal}
            tone={signal === 'unaccompanied' || signal === 'ownerNotOnBoard' ? 'bad' : 'warn'}
            mark="!"
            text={t(`signal.${signal}`, { defaultValue: signal })}
          />
        ))}
        {row.signals.length === 0 && <span className={css.mute}>{row.reasons.slice(0, 2).map(say).join(', ')}</span>}
      </span>
      <span role="gridcell">
        {t(`bag.status.${row.status}`, { defaultValue: row.status })}
        {row.belt && <small> · {row.belt}</small>}
      </span>
      <span role="gridcell">
        <HoldButton row={row} mayAct={mayAct} />
      </span>
    </div>
  )
}
