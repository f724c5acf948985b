/** Rates of the groups the people of a flight belong to, each looked up once; and agencies as links, from the same counts. */
import type { LinkFact } from '#core/dossier/LinkFacts.ts'
import type { RateFact } from '#core/dossier/RateFact.ts'
import type { RateKey } from '#db/queries/memory.ts'
import type { Store } from '#db/store.ts'
import { rateKeys } from '../identity/rateKeys.ts'
import type { FlightBook, Member } from '../merge/FlightBook.ts'

export type FlightRates = {
  readonly base: { readonly inspected: number; readonly found: number; readonly drugFound: number }
  of(member: Member): readonly RateFact[]
  /** How many others came through the member's agency in a year; null without an agency. */
  agencyLink(member: Member): LinkFact | null
}

const dayMs = 86_400_000
const windowDays = 365
const nothing = { travellers: 0, inspected: 0, found: 0, drugFound: 0 }

export function readRates(store: Store, book: FlightBook, asOfMs: number): FlightRates {
  const today = Math.floor(asOfMs / dayMs)
  const seen = new Map<string, RateFact>()
  const look = (rate: RateKey, day: number): Omit<RateFact, 'kind' | 'key'> =>
    store.memory.readRate(rate, day) ?? nothing
  const find = (rate: RateKey): RateFact => {
    const id = `${rate.kind}|${rate.key}`
    const known = seen.get(id)
    if (known !== undefined) return known
    const fact = { ...rate, ...look(rate, today) } as RateFact
    seen.set(id, fact)
    return fact
  }
  const onFlight = Map.groupBy(book.members, (member) => agencyOf(book, member) ?? '')
  const yearBefore = new Map<string, Omit<RateFact, 'kind' | 'key'>>()
  const base = look({ kind: 'all', key: '' }, today)
  return {
    base: { inspected: base.inspected, found: base.found, drugFound: base.drugFound },
    of(member) {
      const pnr = member.pnrKey === null ? null : (book.pnrs.get(member.pnrKey)?.pnr ?? null)
      return rateKeys(book.flight, member.traveller, pnr)
        .filter(({ kind }) => kind !== 'all')
        .map(find)
    },
    agencyLink(member) {
      const agency = agencyOf(book, member)
      if (agency === null) return null
      const rate: RateKey = { kind: 'agency', key: agency }
      const now = find(rate)
      const before = yearBefore.get(agency) ?? look(rate, today - windowDays)
      yearBefore.set(agency, before)
      const others = (onFlight.get(agency) ?? []).filter((other) => other.pnrKey !== member.pnrKey)
      return {
        kind: 'agency',
        people: now.travellers - before.travellers,
        onFlight: others.length,
        finds: now.found - before.found,
        drugFinds: now.drugFound - before.drugFound,
      }
    },
  }
}

function agencyOf(book: FlightBook, member: Member): string | null {
  return member.pnrKey === null ? null : (book.pnrs.get(member.pnrKey)?.pnr.agency?.iataNumber ?? null)
}
