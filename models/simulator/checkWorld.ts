/** Refuses to simulate with codes that the reference tables do not know or place elsewhere. */
import type { Reference } from '#core/reference/Reference.ts'
import { airports } from './tables/airports.ts'
import { carriers } from './tables/carriers.ts'
import { nationalities } from './tables/nationalities.ts'

/** Throws with the list of differences; there are none in a released version. */
export function checkWorld(reference: Reference): void {
  const wrong: string[] = []
  for (const airport of airports.values()) {
    if (reference.airport(airport.code)?.country !== airport.country)
      wrong.push(`airport ${airport.code} in ${airport.country}`)
  }
  for (const carrier of carriers.values()) {
    if (reference.airline(carrier.code)?.accounting !== carrier.accounting)
      wrong.push(`airline ${carrier.code} ${carrier.accounting}`)
  }
  for (const nation of nationalities) {
    if (reference.country(nation.code)?.alpha2 !== nation.alpha2) wrong.push(`country ${nation.code} ${nation.alpha2}`)
  }
  if (wrong.length > 0) throw new Error(`the tables of the simulator differ from the reference: ${wrong.join(', ')}`)
}
