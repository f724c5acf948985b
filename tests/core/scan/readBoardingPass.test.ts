import { decode, encode } from 'bcbp'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nearestDayOfYear } from '#core/scan/nearestDayOfYear.ts'
import { readBoardingPass } from '#core/scan/readBoardingPass.ts'

const on = '2026-11-22'
const dayOf = (date: string): Date => new Date(`${date}T00:00:00Z`)

function pass(leg: Record<string, unknown> = {}, data: Record<string, unknown> = {}): string {
  return encode({
    data: {
      passengerName: 'HONG/GILDONG',
      legs: [
        {
          operatingCarrierPNR: 'ABC123',
          departureAirport: 'LAX',
          arrivalAirport: 'ICN',
          operatingCarrierDesignator: 'KE',
          flightNumber: '0018',
          flightDate: dayOf('2026-11-22'),
          compartmentCode: 'J',
          seatNumber: '012A',
          checkInSequenceNumber: '0025',
          passengerStatus: '1',
          ...leg,
        },
      ],
      ...data,
    },
  })
}

describe('a boarding pass', () => {
  it('gives the name, the flight, the seat and the booking', () => {
    expect(readBoardingPass(pass(), on)).toMatchObject({
      surname: 'HONG',
      given: 'GILDONG',
      legs: [
        {
          locator: 'ABC123',
          from: 'LAX',
          to: 'ICN',
          carrier: 'KE',
          number: '18',
          departureOn: '2026-11-22',
          cabin: 'J',
          seat: '12A',
          sequence: 25,
        },
      ],
      problems: [],
    })
  })

  it('takes titles off given names and leaves names that look like titles', () => {
    const named = (name: string) => readBoardingPass(pass({}, { passengerName: name }), on)
    expect(named('HONG/GILDONG MR')).toMatchObject({ surname: 'HONG', given: 'GILDONG' })
    expect(named('KIM/HASOOKMS')).toMatchObject({ surname: 'KIM', given: 'HASOOK' })
    expect(named('EL SAYED/AMR')).toMatchObject({ surname: 'EL SAYED', given: 'AMR' })
  })

  it('gives the bag tags with how many follow each other, and the ticket', () => {
    const text = pass(
      { airlineNumericCode: '180', serialNumber: '1234567890' },
      { baggageTagNumber: '0180123456003', passengerDescription: '1' },
    )
    const read = readBoardingPass(text, on)
    expect(read?.tags).toEqual([{ first: '0180123456', count: 3, carrier: null }])
    expect(read?.fields).toContainEqual({ field: 'ticket', value: '1801234567890', check: 'none' })
  })

  it('reads every leg of a connection', () => {
    const two = encode({
      data: {
        passengerName: 'HONG/GILDONG',
        legs: [
          {
            departureAirport: 'GRU',
            arrivalAirport: 'LAX',
            operatingCarrierDesignator: 'AA',
            flightNumber: '0216',
            flightDate: dayOf('2026-11-21'),
          },
          {
            departureAirport: 'LAX',
            arrivalAirport: 'ICN',
            operatingCarrierDesignator: 'KE',
            flightNumber: '0018',
            flightDate: dayOf('2026-11-22'),
            seatNumber: '041K',
          },
        ],
      },
    })
    expect(
      readBoardingPass(two, on)?.legs.map((leg) => `${leg.carrier}${leg.number} ${leg.departureOn} ${leg.seat}`),
    ).toEqual(['AA216 2026-11-21 null', 'KE18 2026-11-22 41K'])
  })

  it('finds the year that brings the day nearest, also around New Year', () => {
    expect(nearestDayOfYear(365, '2027-01-02')).toBe('2026-12-31')
    expect(nearestDayOfYear(1, '2026-12-31')).toBe('2027-01-01')
    expect(nearestDayOfYear(366, '2026-11-22')).toBeNull()
    expect(nearestDayOfYear(366, '2025-01-03')).toBe('2024-12-31')
    expect(nearestDayOfYear(0, on)).toBeNull()
    expect(readBoardingPass(pass().replace('326J', '000J'), on)?.problems).toEqual(['date-unreadable:dayOfYear'])
  })

  it('is not seen in other texts', () => {
    for (const text of [
      '',
      'HELLO WORLD',
      'M1',
      'M1HONG/GILDONG',
      '0180123456',
      'M0'.padEnd(60, 'X'),
      'MMMMMMM'.repeat(10),
    ]) {
      expect(readBoardingPass(text, on)).toBeNull()
    }
  })

  it('survives lower case, cut ends and control characters around it', () => {
    const text = pass()
    expect(readBoardingPass(text.toLowerCase(), on)?.legs).toEqual(readBoardingPass(text, on)?.legs)
    expect(readBoardingPass(`\u0002${text}\r\n`, on)).toEqual(readBoardingPass(text, on))
    expect(readBoardingPass(text.slice(0, 52), on)?.legs[0]).toMatchObject({ carrier: 'KE', number: '18', seat: '12A' })
  })

  it('never throws, whatever is scanned', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => void readBoardingPass(text, on)))
    fc.assert(
      fc.property(fc.nat({ max: 59 }), fc.string({ minLength: 1, maxLength: 1 }), (at, letter) => {
        const text = pass()
        readBoardingPass(text.slice(0, at) + letter + text.slice(at + 1), on)
      }),
    )
  })

  it('agrees with an independent reader on any pass that one can write', () => {
    fc.assert(
      fc.property(
        fc.record({
          surname: fc.stringMatching(/^[A-Z]{2,8}$/),
          given: fc.stringMatching(/^[A-Z]{2,8}$/),
          locator: fc.stringMatching(/^[A-Z0-9]{6}$/),
          number: fc.integer({ min: 1, max: 9999 }),
          row: fc.integer({ min: 1, max: 99 }),
        }),
        ({ surname, given, locator, number, row }) => {
          const text = pass(
            {
              operatingCarrierPNR: locator,
              flightNumber: String(number).padStart(4, '0'),
              seatNumber: `${String(row).padStart(3, '0')}C`,
            },
            { passengerName: `${surname}/${given}` },
          )
          const theirs = decode(text, 2026).data?.legs?.[0]
          const ours = readBoardingPass(text, on)?.legs[0]
          expect(ours).toMatchObject({
            locator: theirs?.operatingCarrierPNR,
            from: theirs?.departureAirport,
            to: theirs?.arrivalAirport,
            carrier: theirs?.operatingCarrierDesignator,
            number: String(Number(theirs?.flightNumber)),
            seat: theirs?.seatNumber?.replace(/^0+/, ''),
            departureOn: theirs?.flightDate?.toISOString().slice(0, 10),
          })
        },
      ),
    )
  })
})
