/** Who this is, how much risk and why selected, and what can be done now. */
import { Button } from '@mantine/core'
import { IconArrowLeft, IconPrinter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { TravellerPage } from '#core/contract/travellers.ts'
import { FlightName } from '../../components/FlightName.tsx'
import { HeldBags } from '../../components/HeldBags.tsx'
import { RiskCell } from '../../components/RiskCell.tsx'
import { StatusTag } from '../../components/StatusTag.tsx'
import { formatLocalClock, formatLocalDay } from '../../format/formatInstant.ts'
import { isWalkInFlight } from '../../format/isWalkInFlight.ts'
import { formatRoute } from '../../shell/route.ts'
import { useBilingual } from '../../shell/useLanguage.ts'
import { PageActions } from './PageActions.tsx'
import css from './traveller.module.css'
import { useTraveller } from './travellerStore.ts'

/** In the head; all of them stand among the bags. */
const mostHeld = 3
/** Longer names are set smaller: the head stays in sight while the page moves below it. */
const longName = 32

export function TravellerHead({ page, mayAct }: { readonly page: TravellerPage; readonly mayAct: boolean }) {
  const { t } = useTranslation()
  const say = useBilingual()
  const { dialogOpened } = useTraveller()
  const { row, flight, identity } = page
  const who = [
    [row.sex, row.age].filter((it) => it !== null).join(' '),
    identity.nationalityName ? say(identity.nationalityName) : identity.nationality,
    row.kind === 'adult' ? null : t(`kind.${row.kind}`),
    row.partySize > 1 ? t('worklist.party', { count: row.partySize }) : t('worklist.alone'),
    row.locator,
  ]
  return (
    <header className={css.head}>
      <div className={css.crumbs}>
        <a href={formatRoute({ name: 'worklist', flightId: flight.id })}>
          <IconArrowLeft size={17} aria-hidden="true" />
          <span>
            <FlightName flight={flight} /> · {!isWalkInFlight(flight) && `${flight.from} → ${flight.to} · `}
            {formatLocalDay(flight.arrivalLocal)} {formatLocalClock(flight.arrivalLocal)}{' '}
            {flight.arrivalLocal && <small>{t('time.local', { airport: flight.to })}</small>}
          </span>
        </a>
        {mayAct && (
          <Button
            variant="default"
            leftSection={<IconPrinter size={17} stroke={1.7} />}
            onClick={() => dialogOpened({ kind: 'sheet' })}
          >
            {t('traveller.sheet')}
          </Button>
        )}
      </div>
      <div className={css.title}>
        <div className={css.who}>
          <h1 data-long={row.name.length > longName}>
            <bdi>{row.name}</bdi>
          </h1>
          {row.latin && <p className={css.latin}>{row.latin}</p>}
          <p>{who.filter(Boolean).join(' · ')}</p>
          <HeldBags held={(row.held ?? []).slice(0, mostHeld)} />
        </div>
        <div className={css.seat}>
          <span>{t('traveller.seat')}</span>
          <b>{row.seat ?? '–'}</b>
        </div>
        <div className={css.risk}>
          <span>{t('model.high')}</span>
          <RiskCell model="high" score={row.high} />
        </div>
        <div className={css.risk}>
          <span>{t('model.drug')}</span>
          <RiskCell model="drug" score={row.drug} />
        </div>
        <StatusTag row={row} />
      </div>
      {mayAct && <PageActions row={row} />}
    </header>
  )
}
