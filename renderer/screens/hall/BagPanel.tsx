/** The bag in hand: whose it is, why it matters, what can be done, and everything that happened to it. */
import { useTranslation } from 'react-i18next'
import type { BagRow } from '#core/contract/bags.ts'
import { SealChip } from '../../components/SealChip.tsx'
import { formatTag } from '../../format/formatTag.ts'
import { formatRoute } from '../../shell/route.ts'
import { useBilingual } from '../../shell/useLanguage.ts'
import { BagJourney } from './BagJourney.tsx'
import { HallActs } from './HallActs.tsx'
import { OwnerName } from './OwnerName.tsx'
import { OwnerPlace } from './OwnerPlace.tsx'
import { XrayTag } from './XrayTag.tsx'
import css from './hall.module.css'
import { useHall } from './hallStore.ts'

export function BagPanel({ row, mayAct }: { readonly row: BagRow | null; readonly mayAct: boolean }) {
  const { t } = useTranslation()
  const say = useBilingual()
  const { history } = useHall()
  if (!row)
    return (
      <aside className={css.panel} aria-label={t('hall.bag')}>
        <p className={css.mute}>{t('hall.noBag')}</p>
      </aside>
    )
  const { handling } = row
  const shown = handling?.seal ?? handling?.hold ?? null
  const facts = [
    row.flight,
    row.airline,
    row.weightKg === null ? null : `${Math.round(row.weightKg)} kg`,
    row.destination,
    row.pool,
  ]
  return (
    <aside className={css.panel} aria-label={t('hall.bag')}>
      <div className={css.panelHead}>
        <h2>{formatTag(row.tag)}</h2>
        <p className={css.mute}>{facts.filter(Boolean).join(' · ')}</p>
        <p className={css.panelOwner}>
          {row.ownerId ? (
            <a href={formatRoute({ name: 'traveller', travellerId: row.ownerId })}>
              <OwnerName row={row} /> {row.ownerSeat && `· ${row.ownerSeat}`}
            </a>
          ) : (
            <OwnerName row={row} />
          )}{' '}
          <OwnerPlace row={row} />
        </p>
        <div className={css.signs}>
          {shown && (
            <SealChip seal={shown.seal} isOn={handling?.seal !== null} number={handling?.seal?.number ?? null} />
          )}
          {handling?.xray && <XrayTag state={handling.xray.state} />}
          {handling?.xray?.note && <span className={css.mute}>“{handling.xray.note}”</span>}
        </div>
        {row.reasons.length > 0 && <p>{row.reasons.map(say).join(' · ')}</p>}
      </div>
      {mayAct && <HallActs row={row} />}
      <BagJourney history={history?.row.bagId === row.bagId ? history : null} />
    </aside>
  )
}
