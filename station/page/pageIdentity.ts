/** Who the person is, value by value, each with its source and its place in the raw record. */
import type { TravellerPage } from '#core/contract/travellers.ts'
import type { Source } from '#core/messages/Source.ts'
import { displayName } from '../jobs/formatListRow.ts'
import { pageMerge } from './pageMerge.ts'
import type { PageGround } from './PageGround.ts'
import { nowhere, type Place } from './RawShelf.ts'

type Identity = TravellerPage['identity']
type Field = Identity['fields'][number]

export function pageIdentity(ground: PageGround): Identity {
  const { traveller, engine } = ground
  const country = traveller.nationality === null ? null : engine.station.reference.country(traveller.nationality)
  return {
    asSent: traveller.name.asSent,
    display: displayName(traveller.name),
    search: traveller.name.search,
    birthOn: traveller.birthOn,
    sex: traveller.sex,
    nationality: traveller.nationality,
    nationalityName: country === null ? null : { ko: country.ko, en: country.en },
    residence: traveller.residence,
    embark: traveller.embark,
    debark: traveller.debark,
    verified: traveller.verified,
    merge: pageMerge(ground),
    fields: listFields(ground),
    conflicts: traveller.conflicts.map(({ field, values }) => ({ field, values: values.map((one) => ({ ...one })) })),
  }
}

/** Name of the field, its value, and the forms in which messages may write it. */
function shownFields({ traveller }: PageGround): readonly (readonly [string, string | null, readonly string[]])[] {
  const { name, birthOn, sex, nationality, residence, seat, embark, debark } = traveller
  return [
    [
      'name',
      name.asSent,
      [name.asSent, `${name.surname}:${name.given}`, `${name.surname}/${name.given}`, name.surname],
    ],
    ['birthOn', birthOn, birthOn === null ? [] : dateForms(birthOn)],
    ['sex', sex, sex === null ? [] : [`ATT+2++${sex}`, `/${sex}/`]],
    ['nationality', nationality, nationality === null ? [] : [`NAT+2+${nationality}`, `/${nationality}/`, nationality]],
    ['residence', residence, residence === null ? [] : [`LOC+174+${residence}`, residence]],
    ['embark', embark, embark === null ? [] : [`LOC+178+${embark}`, embark]],
    ['debark', debark, debark === null ? [] : [`LOC+179+${debark}`, debark]],
    ['seat', seat, seat === null ? [] : [seat.padStart(4, '0'), seat]],
  ]
}

function listFields(ground: PageGround): Field[] {
  const fields: Field[] = []
  for (const [field, value, forms] of shownFields(ground)) {
    if (value === null || value === '') continue
    const conflict = ground.traveller.conflicts.find((one) => one.field === field)
    if (conflict !== undefined) {
      for (const stated of conflict.values) {
        const written = stated.value === value ? forms : [...formsOf(field, stated.value), stated.value]
        fields.push({ field, value: stated.value, source: stated.source, ...placeIn(ground, stated.source, written) })
      }
      continue
    }
    fields.push({ field, value, ...firstPlace(ground, forms) })
  }
  return fields
}

function formsOf(field: string, value: string): readonly string[] {
  return field === 'birthOn' ? dateForms(value) : []
}

const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC']

/** `1980-01-09` as PAXLST (800109), SSR DOCS (09JAN80) and others write it. */
function dateForms(day: string): readonly string[] {
  const [year = '', month = '', date = ''] = day.split('-')
  const name = months[Number(month) - 1] ?? ''
  const short = year.slice(2)
  return [
    `329:${short}${month}${date}`,
    `${date}${name}${short}`,
    `${date}${name}${year}`,
    `${year}${month}${date}`,
    day,
  ]
}

/** Manifest before booking, as the merge prefers them; without any written form the first source speaks. */
function firstPlace(ground: PageGround, forms: readonly string[]): { readonly source: string } & Place {
  const sources: readonly Source[] = ['API', 'PNR']
  for (const source of sources) {
    const place = placeIn(ground, source, forms)
    if (place.span !== null) return { source, ...place }
  }
  return { source: ground.traveller.sources[0] ?? 'MANUAL', ...nowhere }
}

function placeIn(ground: PageGround, source: Source, forms: readonly string[]): Place {
  const { shelf, keys, booked } = ground
  if (source === 'API') return shelf.find(keys.apiRaw, forms)
  if (source !== 'PNR' && source !== 'DCS') return nowhere
  const name = ground.traveller.name.asSent
  // The booking says itself where it names the person; other values are looked for.
  if (booked !== null && forms.includes(name)) return shelf.place(keys.pnrRaw, booked.span)
  return shelf.find(keys.pnrRaw, forms)
}
