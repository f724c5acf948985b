/** Who else used the same phone, e-mail, card, address, document or agency, and what was found on them. */
import type { TravellerPage } from '#core/contract/travellers.ts'
import type { LinkedPerson } from '#db/queries/readPeople.ts'
import { displayName } from '../jobs/formatListRow.ts'
import { furtherLinks } from './furtherLinks.ts'
import { type LinkValue, linkValues } from './linkValues.ts'
import type { PageGround } from './PageGround.ts'

type Link = TravellerPage['links'][number]

const dayMs = 86_400_000
/** The same window as the features look at (design section 6, links). */
const windowMs = 365 * dayMs
/** Flights of the next days count too: couriers of one booker often fly apart by a day. */
const aheadMs = 3 * dayMs
/** Names shown under one value; the counts are of all. */
const shownOthers = 20
/** People from whom a second step is taken. */
const walkedOthers = 6

export function pageLinks(ground: PageGround): Link[] {
  const values = linkValues(ground)
  const holders = readHolders(ground, values)
  const known = new Set(values.map((value) => value.key))
  const walk = createWalk(ground, known)
  const links = values
    .map((value) => describe(ground, value, { holders: holders.get(value.key) ?? [], walk }))
    .filter((link) => link.people > 0)
  const agency = agencyLink(ground)
  return agency === null ? links : [...links, agency]
}

type Walk = (other: LinkedPerson) => NonNullable<Link['others'][number]['further']>

/** Goes on from the first few people only: the page is to open at once. */
function createWalk(ground: PageGround, known: ReadonlySet<number>): Walk {
  const gone = new Map<number, ReturnType<Walk>>()
  return (other) => {
    const before = gone.get(other.row)
    if (before !== undefined) return before
    const further =
      gone.size < walkedOthers
        ? furtherLinks(ground, other, { known, readHolders: (values) => readHolders(ground, values) })
        : []
    gone.set(other.row, further)
    return further
  }
}

/** Everyone in the bookings that carry a value. */
function readHolders(ground: PageGround, values: readonly LinkValue[]): ReadonlyMap<number, readonly LinkedPerson[]> {
  const { store, clock } = ground.engine.station
  const now = Math.max(clock().getTime(), ground.keys.arrivalMs)
  const keys = values.map((value) => value.key)
  const anchors = store.memory.readAnchors(keys, now - windowMs, now + aheadMs)
  const holders = new Map<number, Map<number, LinkedPerson>>()
  const parties = Map.groupBy(
    ground.engine.queries.readLinked({
      pnrs: [...new Set(anchors.flatMap((anchor) => anchor.pnr ?? []))],
      travellers: anchors.flatMap((anchor) => (anchor.pnr === null ? [anchor.traveller] : [])),
    }),
    (person) => person.pnr ?? -person.row,
  )
  for (const anchor of anchors) {
    const people = holders.get(anchor.key) ?? new Map<number, LinkedPerson>()
    for (const person of parties.get(anchor.pnr ?? -anchor.traveller) ?? []) people.set(person.row, person)
    holders.set(anchor.key, people)
  }
  return new Map([...holders].map(([key, people]) => [key, [...people.values()]]))
}

type Around = { readonly holders: readonly LinkedPerson[]; readonly walk: Walk }

/** Companions of the booking and the person's own flights are not "others". */
function describe({ keys }: PageGround, { kind, value }: LinkValue, { holders, walk }: Around): Link {
  const others = holders.filter((person) => {
    const isOwn = person.row === keys.row || (person.identity !== null && person.identity === keys.identity)
    return !isOwn && (person.pnr === null || person.pnr !== keys.pnr)
  })
  // Someone without identity is counted by the one record there is.
  const people = Map.groupBy(others, (person) => person.identity ?? -person.row)
  const found = [...people.values()].filter((records) => records.some((one) => isFind(one.outcome)))
  const drugs = found.filter((records) => records.some((one) => one.outcome === 'drugs'))
  const shown = others.toSorted(
    (a, b) => Number(isFind(b.outcome)) - Number(isFind(a.outcome)) || b.arrivalMs - a.arrivalMs,
  )
  return {
    kind,
    value,
    people: people.size,
    finds: found.length,
    drugFinds: drugs.length,
    others: shown.slice(0, shownOthers).map((one) => ({
      travellerId: one.travellerId,
      name: displayName(one),
      flight: one.flight,
      date: one.date,
      outcome: one.outcome,
      further: walk(one),
    })),
  }
}

const isFind = (outcome: string | null): boolean => outcome !== null && outcome !== 'nothing'

/** An agency serves thousands: counted, not named. */
function agencyLink({ pnr, engine }: PageGround): Link | null {
  const value = pnr?.agency?.iataNumber ?? null
  if (value === null) return null
  const { store, clock } = engine.station
  const today = Math.floor(clock().getTime() / dayMs)
  const rate = { kind: 'agency' as const, key: value }
  const none = { travellers: 0, found: 0, drugFound: 0 }
  const now = store.memory.readRate(rate, today + 1) ?? none
  const before = store.memory.readRate(rate, today - windowMs / dayMs) ?? none
  const people = now.travellers - before.travellers
  if (people <= 0) return null
  const [finds, drugFinds] = [now.found - before.found, now.drugFound - before.drugFound]
  return { kind: 'agency', value, people, finds, drugFinds, others: [] }
}
