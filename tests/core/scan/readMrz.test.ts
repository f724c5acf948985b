import * as fc from 'fast-check'
import { parse } from 'mrz'
import { describe, expect, it } from 'vitest'
import { mrzCheckDigit } from '#core/scan/mrzCheckDigit.ts'
import { parseMrzDate } from '#core/scan/parseMrzDate.ts'
import { readMrz } from '#core/scan/readMrz.ts'

const on = '2026-11-22'
const digit = (text: string): string => String(mrzCheckDigit(text))

type Holder = {
  readonly code?: string
  readonly issuer?: string
  readonly names?: string
  readonly number?: string
  readonly nationality?: string
  readonly birth?: string
  readonly sex?: string
  readonly expiry?: string
  readonly optional?: string
}

/** A valid two-line zone of either width, passports and visas alike. */
function twoLines(width: 36 | 44, holder: Holder = {}): string {
  const { code = 'P<', issuer = 'KOR', names = 'HONG<<GILDONG', nationality = 'KOR', sex = 'M' } = holder
  const number = (holder.number ?? 'M12345678').padEnd(9, '<')
  const [birth, expiry] = [holder.birth ?? '800101', holder.expiry ?? '300101']
  const first = `${code}${issuer}${names}`.padEnd(width, '<').slice(0, width)
  const start = `${number}${digit(number)}${nationality}${birth}${digit(birth)}${sex}${expiry}${digit(expiry)}`
  if (code.startsWith('V')) return `${first}\n${start.padEnd(width, '<')}`
  const optional = (holder.optional ?? '').padEnd(width === 44 ? 14 : 7, '<')
  const guarded = width === 44 ? optional + digit(optional) : optional
  const body = start + guarded
  const composite = digit(body.slice(0, 10) + body.slice(13, 20) + body.slice(21))
  return `${first}\n${body}${composite}`
}

const passport = twoLines(44)

describe('a machine-readable zone', () => {
  it('gives a Korean passport field by field, each with the state of its own digit', () => {
    const read = readMrz(
      'PMKORHONG<<GILDONG<<<<<<<<<<<<<<<<<<<<<<<<<<\nM123456788KOR8001014M30010191V12345<<<<<<<32',
      on,
    )
    expect(read).toMatchObject({
      format: 'TD3',
      documentCode: 'PM',
      issuer: 'KOR',
      documentNumber: 'M12345678',
      surname: 'HONG',
      given: 'GILDONG',
      nationality: 'KOR',
      birthOn: '1980-01-01',
      sex: 'M',
      expiresOn: '2030-01-01',
      problems: [],
      repaired: null,
    })
    expect(read?.fields.filter((field) => field.check === 'ok').map((field) => field.field)).toEqual([
      'documentNumber',
      'birthDate',
      'expiryDate',
      'optional',
      'composite',
    ])
  })

  it('reads the specimens of Doc 9303: passport, card with a long number, small card', () => {
    const passportRead = readMrz(
      'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10',
      on,
    )
    expect(passportRead).toMatchObject({ documentNumber: 'L898902C3', given: 'ANNA MARIA', birthOn: '1974-08-12' })
    expect(passportRead?.problems).toEqual(['document-expired'])
    const card = readMrz(
      'I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<',
      on,
    )
    expect(card).toMatchObject({ format: 'TD1', documentNumber: 'D23145890', surname: 'ERIKSSON' })
    const long = readMrz(
      'I<UTOD23145890<7349<<<<<<<<<<<\n3407127M9507122UTO<<<<<<<<<<<2\nSTEVENSON<<PETER<JOHN<<<<<<<<<',
      on,
    )
    expect(long?.documentNumber).toBe('D23145890734')
    expect(long?.fields.find((field) => field.field === 'documentNumber')?.check).toBe('ok')
    expect(readMrz('I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nD231458907UTO7408122F1204159<<<<<<<6', on)?.format).toBe(
      'TD2',
    )
  })

  it('reads visas of both sizes, which have no composite digit', () => {
    const wide = readMrz(
      'V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL8988901C4XXX4009078F96121096ZE184226B<<<<<<',
      on,
    )
    expect(wide).toMatchObject({ format: 'MRV-A', documentNumber: 'L8988901C', nationality: 'XXX' })
    expect(wide?.fields.map((field) => field.field)).not.toContain('composite')
    expect(wide?.problems.filter((problem) => problem.startsWith('check-digit'))).toEqual([])
    expect(readMrz(twoLines(36, { code: 'V<' }), on)).toMatchObject({ format: 'MRV-B', problems: [] })
  })

  it('names exactly the digits that a wrong character breaks', () => {
    const broken = passport.replace('M12345678', 'M12345673')
    expect(readMrz(broken, on)?.problems).toEqual(['check-digit:documentNumber', 'check-digit:composite'])
    const birth = passport.replace('KOR800101', 'KOR800102')
    expect(readMrz(birth, on)?.problems).toEqual(['check-digit:birthDate', 'check-digit:composite'])
  })

  it('survives what readers do: one row, CR LF, control characters, lower case, lost filler, guillemets', () => {
    const expected = readMrz(passport, on)
    for (const sent of [
      passport.replace('\n', ''),
      passport.replace('\n', '\r\n'),
      `\u0002${passport}\u0003`,
      passport.toLowerCase(),
      ` ${passport.replace('\n', ' \n ')}\t`,
      passport.replace('HONG<<', 'HONG«'),
    ]) {
      expect(readMrz(sent, on)).toEqual(expected)
    }
    const cut = readMrz(passport.replace('<<\n', '\n'), on)
    expect(cut).toMatchObject({ documentNumber: 'M12345678', problems: [], repaired: passport })
  })

  it('knows the century: no birth in the future, an expiry within fifty years', () => {
    expect(parseMrzDate('261122', 'past', on)).toBe('2026-11-22')
    expect(parseMrzDate('261123', 'past', on)).toBe('1926-11-23')
    expect(parseMrzDate('360101', 'near', on)).toBe('2036-01-01')
    expect(parseMrzDate('950712', 'near', on)).toBe('1995-07-12')
    expect(parseMrzDate('800230', 'past', on)).toBeNull()
    expect(parseMrzDate('74<<<<', 'past', on)).toBe('1974')
    expect(parseMrzDate('7408<<', 'past', on)).toBe('1974-08')
  })

  it('says when a name fills its field and may be cut', () => {
    expect(readMrz(twoLines(44, { names: `${'LONGSURNAME'.repeat(4)}<<ANNA` }), on)?.nameTruncated).toBe(true)
    expect(readMrz(passport, on)?.nameTruncated).toBe(false)
  })

  it('is not seen in other texts', () => {
    for (const text of [
      '',
      'HONG GILDONG',
      '0180123456',
      'M1HONG/GILDONG        EABC123 LAXICNKE 0018',
      'x'.repeat(88),
    ]) {
      expect(readMrz(`${text}!`, on)).toBeNull()
    }
  })

  it('never throws, whatever is scanned', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (text) => {
        readMrz(text, on)
      }),
    )
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[A-Z0-9<]{44}$/), { minLength: 2, maxLength: 2 }), (lines) => {
        expect(readMrz(lines.join('\n'), on)).not.toBeNull()
      }),
    )
  })

  it('agrees with an independent reader on any valid passport or card', () => {
    const letters = (max: number) => fc.stringMatching(new RegExp(`^[A-Z]{2,${max}}$`))
    const day = fc.date({ min: new Date('1930-01-01'), max: new Date('2025-12-31'), noInvalidDate: true })
    const short = (date: Date): string => date.toISOString().slice(2, 10).replaceAll('-', '')
    fc.assert(
      fc.property(
        fc.record({
          width: fc.constantFrom(36 as const, 44 as const),
          surname: letters(12),
          given: letters(10),
          number: fc.stringMatching(/^[A-Z0-9]{7,9}$/),
          birth: day,
          issuer: fc.constantFrom('KOR', 'USA', 'CHN', 'JPN', 'D<<', 'GBR'),
          sex: fc.constantFrom('M', 'F', '<'),
        }),
        ({ width, surname, given, number, birth, issuer, sex }) => {
          const nationality = issuer
          const code = width === 44 ? 'P<' : 'I<'
          const zone = twoLines(width, {
            code,
            issuer,
            names: `${surname}<<${given}`,
            number,
            nationality,
            birth: short(birth),
            sex,
          })
          const ours = readMrz(zone, on)
          const theirs = parse(zone)
          expect(theirs.details.filter((detail) => !detail.valid).map((detail) => detail.field)).toEqual([])
          expect(ours).toMatchObject({
            documentNumber: theirs.fields.documentNumber,
            surname: theirs.fields.lastName,
            given: theirs.fields.firstName,
            issuer: issuer.replaceAll('<', ''),
            problems: [],
          })
          expect(ours?.birthOn?.slice(2).replaceAll('-', '')).toBe(theirs.fields.birthDate)
        },
      ),
    )
  })
})

describe('a document number whose check digit is wrong', () => {
  it('is offered as one misread character would have it, and stays as it was read', () => {
    const misread = passport.replace('M123456788', 'M1234S6788')
    const read = readMrz(misread, on)
    expect(read?.documentNumber).toBe('M1234S678')
    expect(read?.fields.find((field) => field.field === 'documentNumber')?.check).toBe('wrong')
    expect(read?.likelyNumbers).toContain('M12345678')
  })

  it('is not guessed at where its digit fits, or where no single character explains it', () => {
    expect(readMrz(passport, on)?.likelyNumbers).toEqual([])
    expect(readMrz(passport.replace('M123456788', 'M333333338'), on)?.likelyNumbers ?? []).not.toContain('M12345678')
  })

  it('is offered for every look-alike at every place', () => {
    const slips: readonly (readonly [string, string])[] = [
      ['0', 'O'],
      ['1', 'I'],
      ['2', 'Z'],
      ['5', 'S'],
      ['8', 'B'],
    ]
    for (const [right, wrong] of slips) {
      for (let at = 0; at < 9; at++) {
        const number = `${'M'.repeat(at)}${right}${'7'.repeat(8 - at)}`
        const zone = twoLines(44, { number })
        const slipped = number.slice(0, at) + wrong + number.slice(at + 1)
        const read = readMrz(zone.replace(`\n${number}`, `\n${slipped}`), on)
        const fits = read?.fields.find((field) => field.field === 'documentNumber')?.check === 'ok'
        if (!fits) expect(read?.likelyNumbers, slipped).toContain(number)
      }
    }
  })
})
