/**
 * Sellers of tickets. Agencies are invented; their numbers have the eight digits of the IATA numeric code, the last one a
 * modulus-7 check digit. Some ordinary agencies are *captured*: smugglers buy there, among many honest customers.
 */
import { Random } from '../Random.ts'
import { nationalities } from './nationalities.ts'

export type SalesChannel = 'airline' | 'online' | 'agency'

export type AgencyRow = {
  readonly number: string
  readonly office: string
  readonly city: string
  readonly alpha2: string
  readonly channel: SalesChannel
  readonly phone: string
  /** Buys tickets for a ring of smugglers (place in the ring table), else null. */
  readonly ring: number | null
}

/** Sellers by country of sale: big online sellers everywhere, ordinary ones per country. */
export const agenciesPerCountry = { online: 4, agency: 9, koreaAgency: 60, koreaOnline: 9 } as const

export type AgencyTable = {
  readonly all: readonly AgencyRow[]
  readonly online: ReadonlyMap<string, readonly AgencyRow[]>
  readonly agency: ReadonlyMap<string, readonly AgencyRow[]>
}

/** Builds the sellers of a world from its seed. */
export function makeAgencies(seed: number, rings: readonly { readonly sales: readonly string[] }[]): AgencyTable {
  const random = new Random(seed, 51)
  const all: AgencyRow[] = []
  const online = new Map<string, readonly AgencyRow[]>()
  const agency = new Map<string, AgencyRow[]>()
  for (const nation of nationalities) {
    const korea = nation.code === 'KOR'
    const make = (channel: SalesChannel, count: number): AgencyRow[] =>
      Array.from({ length: count }, (_, i) => makeAgency(random, { channel, nation, place: i }))
    online.set(nation.code, make('online', korea ? agenciesPerCountry.koreaOnline : agenciesPerCountry.online))
    agency.set(nation.code, make('agency', korea ? agenciesPerCountry.koreaAgency : agenciesPerCountry.agency))
  }
  rings.forEach((ring, index) => {
    for (const country of ring.sales) {
      const list = agency.get(country) as AgencyRow[]
      const place = (index * 3 + 1) % list.length
      list[place] = { ...(list[place] as AgencyRow), ring: index }
    }
  })
  for (const map of [online, agency]) for (const list of map.values()) all.push(...list)
  return { all, online, agency }
}

type Made = { readonly channel: SalesChannel; readonly nation: (typeof nationalities)[number]; readonly place: number }

function makeAgency(random: Random, made: Made): AgencyRow {
  const base = String(random.between(1000000, 9899999))
  const { nation } = made
  const letters = `${nation.home}${made.channel === 'online' ? 'W' : 'A'}`
  return {
    number: base + (Number(base) % 7),
    office: `${letters}${random.between(1000, 9999)}`,
    city: nation.home === 'ICN' ? 'SEL' : nation.home,
    alpha2: nation.alpha2,
    channel: made.channel,
    phone: nation.dial + random.between(1000000, 9999999),
    ring: null,
  }
}
