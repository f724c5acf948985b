/** Asks for the flights that somebody standing here can have come with, the nearest in time first. */
import type { FlightView } from '#core/contract/flights.ts'
import { nearFlights } from '../format/nearFlights.ts'
import { client } from './client.ts'

/** A station may hold years of flights. */
const sinceHours = 36

export async function askNearFlights(): Promise<readonly FlightView[]> {
  const { flights, now } = await client.flights.board({ sinceHours })
  return nearFlights(flights, Date.parse(now))
}
