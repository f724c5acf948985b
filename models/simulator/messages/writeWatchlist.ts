/** Writes a watchlist file: people found with drugs before, a few travellers of the day, and strangers. */
import type { WatchlistRow } from '#core/messages/ParsedItem.ts'
import type { Member } from '../bookings/Booking.ts'
import { isoDay } from '../clock.ts'
import { householdNumber, makePerson } from '../population/makePerson.ts'
import type { Person } from '../population/Person.ts'
import { Random } from '../Random.ts'
import type { WorldDay } from '../simulateWorld.ts'
import type { World } from '../World.ts'

/** In both languages of the service, as a list of its own has it. */
const tipOff = '첩보 입수 · information received'

export function formatWatchlist(world: World, lived: WorldDay): string {
  const random = new Random(world.seed, lived.day, 91)
  const rows: WatchlistRow[] = []
  for (const [id, known] of world.inspectors.known) {
    if (known.offence !== 'drugs' && !random.chance(0.15)) continue
    rows.push(
      rowOf(makePerson(world.seed, Math.floor(id / 8), id % 8), {
        place: rows.length,
        reason: `이전 적발 · found before: ${known.offence}`,
        document: null,
      }),
    )
  }
  for (const member of fromToday(lived, random)) {
    rows.push(
      rowOf(member.person, {
        place: rows.length,
        reason: tipOff,
        document: random.chance(0.5) ? member.passport.number : null,
      }),
    )
  }
  for (let i = 0; i < 30; i++) {
    const stranger = makePerson(
      world.seed,
      householdNumber(
        2,
        random.pick(['THA', 'USA', 'NLD', 'NGA', 'VNM', 'MYS', 'CHN']),
        0x380000 + random.below(0x10000),
      ),
      0,
    )
    rows.push(rowOf(stranger, { place: rows.length, reason: tipOff, document: null }))
  }
  const body = rows.map((row) => JSON.stringify(row)).join(',\n')
  return `{"format":"gateside-watchlist","version":1,"entries":[\n${body}\n]}\n`
}

/** Three people of the day: guilty ones first, as tips are better than chance but not always right. */
function fromToday(lived: WorldDay, random: Random): readonly Member[] {
  const members = lived.flights
    .flatMap((one) => one.bookings.flatMap((booking) => booking.members))
    .filter((one) => one.checkIn !== null && one.type === 'A')
  const couriers = members.filter((one) => one.guilt?.offence === 'drugs')
  return [...couriers.slice(0, 1), random.pick(members), random.pick(members)]
}

type Entry = { readonly place: number; readonly reason: string; readonly document: string | null }

function rowOf(person: Person, entry: Entry): WatchlistRow {
  return {
    reference: `W${String(entry.place + 1).padStart(4, '0')}`,
    surname: person.surname,
    given: person.given,
    aliases: [],
    birthOn: isoDay(person.birthDay),
    sex: person.sex,
    nationality: person.nationality.code,
    documentNumber: entry.document,
    reason: entry.reason,
    expiresOn: null,
  }
}
