/** Lays out who shares what with a traveller: the traveller on the left, shared values as lines, other people on the right, and whom those are tied to. */
import type { TravellerPage } from '#core/contract/travellers.ts'

type Link = Pick<TravellerPage['links'][number], 'kind' | 'value' | 'people' | 'finds' | 'others'>
type Other = Link['others'][number]

export type Mark = 'drugs' | 'found' | 'clean' | 'open'
export type GraphValue = { readonly link: Link; readonly y: number }
export type GraphPerson = { readonly person: Other; readonly mark: Mark; readonly y: number }
type Further = NonNullable<Other['further']>[number]
export type GraphFurther = {
  readonly person: Further
  readonly mark: Mark
  /** Behind whom. */
  readonly from: string
  readonly fromY: number
  readonly y: number
}
export type GraphTie = { readonly fromY: number; readonly toY: number; readonly found: boolean; readonly id: string }
export type LinkGraph = {
  readonly height: number
  readonly selfY: number
  readonly values: readonly GraphValue[]
  readonly people: readonly GraphPerson[]
  /** The second step: whom a person of the drawing shares something with. */
  readonly further: readonly GraphFurther[]
  /** From a value to a person who has it too. */
  readonly ties: readonly GraphTie[]
  /** People of these values who are in the list only. */
  readonly left: number
}

const rowHeight = 40
const edge = 32
/** More than this is no longer taken in at a glance; the list below has all. */
const mostValues = 6
const mostPeople = 10
const mostFurther = 2

/** Null where nobody else is named. */
export function linkGraph(links: readonly Link[]): LinkGraph | null {
  const shown = links.filter((link) => link.others.length > 0).slice(0, mostValues)
  const all = peopleOf(shown)
  if (all.length === 0) return null
  const drawn = all.slice(0, mostPeople)
  // Someone with people behind takes a row for each of them.
  const sizes = drawn.map((person) => Math.max(1, furtherOf(person).length))
  const total = sizes.reduce((sum, size) => sum + size, 0)
  const rows = Math.max(shown.length, total)
  const height = rows * rowHeight + 2 * edge - rowHeight
  const place = (at: number, count: number) => edge - rowHeight / 2 + ((rows * rowHeight) / count) * (at + 0.5)
  const before = sizes.map((_, at) => sizes.slice(0, at).reduce((sum, size) => sum + size, 0))
  const people = drawn.map((person, at) => {
    const middle = (before[at] ?? 0) + ((sizes[at] ?? 1) - 1) / 2
    return { person, mark: markOf(person.outcome), y: place(middle, total) }
  })
  const further = people.flatMap(({ person, y }, at) =>
    furtherOf(person).map((one, step) => ({
      person: one,
      mark: markOf(one.outcome),
      from: person.name,
      fromY: y,
      y: place((before[at] ?? 0) + step, total),
    })),
  )
  const values = shown.map((link, at) => ({ link, y: place(at, shown.length) }))
  const ties = values.flatMap(({ link, y }, at) =>
    people
      .filter(({ person }) => link.others.some((other) => other.travellerId === person.travellerId))
      .map(({ person, mark, y: toY }) => ({
        fromY: y,
        toY,
        found: mark === 'drugs' || mark === 'found',
        id: `${at} ${person.travellerId}`,
      })),
  )
  return { height, selfY: height / 2, values, people, further, ties, left: all.length - drawn.length }
}

const furtherOf = (person: Other): readonly Further[] => (person.further ?? []).slice(0, mostFurther)

export function markOf(outcome: string | null): Mark {
  if (outcome === null) return 'open'
  if (outcome === 'nothing') return 'clean'
  return outcome === 'drugs' ? 'drugs' : 'found'
}

/** Each person once, finds first where not all fit, then beside the first value they share, so that few lines cross. */
function peopleOf(links: readonly Link[]): readonly Other[] {
  const firsts = new Map<string, { readonly other: Other; readonly at: number }>()
  for (const [at, link] of links.entries())
    for (const other of link.others) if (!firsts.has(other.travellerId)) firsts.set(other.travellerId, { other, at })
  const found = (outcome: string | null) => (['drugs', 'found'].includes(markOf(outcome)) ? 0 : 1)
  const chosen = [...firsts.values()].toSorted((a, b) => found(a.other.outcome) - found(b.other.outcome))
  const [near, rest] = [chosen.slice(0, mostPeople), chosen.slice(mostPeople)]
  return [...near.toSorted((a, b) => a.at - b.at), ...rest].map(({ other }) => other)
}
