/** What a scanner would read from a fictional traveller's papers: passport lines, boarding pass, bag tag. */
import type { Booking, Member } from '../bookings/Booking.ts'
import { dayInYear, dayOfMinute, ymd } from '../clock.ts'
import type { PlannedFlight } from '../flights/planFlights.ts'
import type { Passport, Person } from './Person.ts'

/** ICAO 9303 check digit: weights 7, 3, 1; letters count from 10, the filler 0. */
export function mrzDigit(text: string): string {
  let sum = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const value = code === 60 ? 0 : code < 58 ? code - 48 : code - 55
    sum += value * ([7, 3, 1][i % 3] as number)
  }
  return String(sum % 10)
}

/** The two lines of a passport (TD3) as ICAO 9303 part 4 has them. Germany writes D for its code. */
export function formatMrz(person: Person, passport: Passport): string {
  const state = passport.issuer === 'DEU' ? 'D' : passport.issuer
  const name = `${person.surname.replaceAll(' ', '<')}<<${person.given.replaceAll(' ', '<')}`
  const first = `P<${state.padEnd(3, '<')}${name}`.padEnd(44, '<').slice(0, 44)
  const number = passport.number.padEnd(9, '<')
  const birth = ymd(person.birthDay)
  const expiry = ymd(passport.expiresDay)
  const personal = '<'.repeat(14)
  const parts = [number + mrzDigit(number), birth + mrzDigit(birth), expiry + mrzDigit(expiry), `${personal}0`]
  const composite = mrzDigit(parts.join(''))
  return `${first}\n${parts[0]}${state.padEnd(3, '<')}${parts[1]}${person.sex}${parts[2]}${parts[3]}${composite}`
}

/** The mandatory sixty characters of a boarding pass with one leg (IATA resolution 792). */
export function formatBoardingPass(flight: PlannedFlight, booking: Booking, member: Member): string {
  const name = `${member.person.surname.replaceAll(' ', '')}/${member.person.given.replaceAll(' ', '')}`
    .padEnd(20)
    .slice(0, 20)
  const day = String(dayInYear(dayOfMinute(flight.departureLocal)) + 1).padStart(3, '0')
  const seat = (member.checkIn?.seat ?? '').padStart(4, '0')
  const sequence = String(member.checkIn?.sequence ?? 0).padStart(4, '0')
  const cabin = booking.business ? 'J' : 'Y'
  return `M1${name}E${booking.locator.padEnd(7)}${flight.board.code}ICN${flight.carrier.code.padEnd(3)}${flight.route.number.padStart(4, '0')} ${day}${cabin}${seat}${sequence} 100`
}
