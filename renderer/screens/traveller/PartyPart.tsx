/** Who travels on the same booking. */
import { useTranslation } from 'react-i18next'
import type { TravellerPage } from '#core/contract/travellers.ts'
import { RiskCell } from '../../components/RiskCell.tsx'
import { StatusTag } from '../../components/StatusTag.tsx'
import { formatBags } from '../../format/formatBags.ts'
import { formatRoute } from '../../shell/route.ts'
import { Section } from './Section.tsx'
import css from './traveller.module.css'

export function PartyPart({ page }: { readonly page: TravellerPage }) {
  const { t } = useTranslation()
  const others = page.party.filter((row) => row.travellerId !== page.row.travellerId)
  if (others.length === 0) return null
  return (
    <Section title={t('traveller.party')} count={others.length + 1}>
      <ul className={css.party}>
        {others.map((row) => (
          <li key={row.travellerId}>
            <a href={formatRoute({ name: 'traveller', travellerId: row.travellerId })}>
              <b>{row.name}</b>
              <span className={css.mute}>
                {[row.sex, row.age, row.seat, formatBags(row.bags)].filter((it) => it !== null).join(' · ')}
              </span>
            </a>
            <RiskCell model="high" score={row.high} />
            <RiskCell model="drug" score={row.drug} />
            <StatusTag row={row} />
          </li>
        ))}
      </ul>
    </Section>
  )
}
