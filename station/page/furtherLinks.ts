/** The second step away: with whom someone who shares a value with the traveller shares another one, finds first. */
import type { TravellerPage } from '#core/contract/travellers.ts'
import type { LinkedPerson } from '#db/queries/readPeople.ts'
import { displayName } from '../jobs/formatListRow.ts'
import { linkValues } from './linkValues.ts'
import type { PageGround } from './PageGround.ts'

type Further = NonNullable<TravellerPage['links'][number]['others'][number]['further']>
export type ReadHolders = (values: ReturnType<typeof linkValues>) => ReadonlyMap<number, readonly LinkedPerson[]>

const shownFurther = 3

/** `known`: keys of the traveller's own values, which lead back to where one came from. */
export function furtherLinks(
  ground: PageGround,
  other: LinkedPerson,
  by: { readonly known: ReadonlySet<number>; readonly readHolders: ReadHolders },
): Further {
  const { queries } = ground.engine
  const traveller = queries.readTravellerBody(other.row)
  if (traveller === null) return []
  const pnr = other.pnr === null ? null : queries.readPnrBody(other.pnr)
  const values = linkValues({ ...ground, traveller, pnr }).filter((value) => !by.known.has(value.key))
  const holders = by.readHolders(values)
  const isNew = (person: LinkedPerson): boolean =>
    person.row !== other.row &&
    person.row !== ground.keys.row &&
    (person.pnr === null || (person.pnr !== other.pnr && person.pnr !== ground.keys.pnr)) &&
    (person.identity === null || (person.identity !== other.identity && person.identity !== ground.keys.identity))
  const found = values.flatMap((value) =>
    (holders.get(value.key) ?? []).filter(isNew).map((person) => ({ value, person })),
  )
  const once = new Map(found.map((one) => [one.person.identity ?? -one.person.row, one]))
  return [...once.values()]
    .toSorted(
      (a, b) =>
        Number(isFind(b.person.outcome)) - Number(isFind(a.person.outcome)) || b.person.arrivalMs - a.person.arrivalMs,
    )
    .slice(0, shownFurther)
    .map(({ value, person }) => ({
      kind: value.kind,
      value: value.value,
      travellerId: person.travellerId,
      name: displayName(person),
      flight: person.flight,
      date: person.date,
      outcome: person.outcome,
    }))
}

const isFind = (outcome: string | null): boolean => outcome !== null && outcome !== 'nothing'
