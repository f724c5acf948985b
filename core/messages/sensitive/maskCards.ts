/** Masks payment card numbers in text: the first six and last four digits stay (PCI DSS requirement 3.4.1), the length too. */

/** Whether a run of digits is a card number is told by issuer range, length and check digit (ISO/IEC 7812). */
export function maskCards(text: string, mark: string): string {
  // Most long numbers are nothing but digits and no card.
  if (isNumber(text)) return isCard(text) ? maskNumber(text, mark) : text
  let out = text
  let run: number[] = []
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : 0
    if (isDigit(code)) {
      run.push(at)
      continue
    }
    // Groups of digits are written with single blanks, dashes or dots between them, or wrapped over a line.
    const next = text.charCodeAt(at + 1)
    const joins = isJoint(code) && (isDigit(next) || code === 13)
    if (run.length > 0 && joins) continue
    if (run.length >= 13) out = maskRun(out, run, mark)
    run = []
  }
  return out
}

/** Blank, dash, dot, line end, blank that does not break. */
function isJoint(code: number): boolean {
  return code === 32 || code === 45 || code === 46 || code === 10 || code === 13 || code === 160
}

function isNumber(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (!isDigit(text.charCodeAt(at))) return false
  return true
}

/** Masks every digit run of a payment element, card number or not: 12 digits or more are never kept there. */
export function maskNumber(text: string, mark: string): string {
  let digits = 0
  for (let at = 0; at < text.length; at++) if (isDigit(text.charCodeAt(at))) digits++
  if (digits < 12) return text
  if (digits === text.length) return text.slice(0, 6) + mark.repeat(digits - 10) + text.slice(-4)
  let out = ''
  let seen = 0
  for (let at = 0; at < text.length; at++) {
    const hidden = isDigit(text.charCodeAt(at)) && ++seen > 6 && seen <= digits - 4
    out += hidden ? mark : text[at]
  }
  return out
}

function maskRun(text: string, run: readonly number[], mark: string): string {
  for (const length of [19, 18, 17, 16, 15, 14, 13]) {
    for (let from = 0; from + length <= run.length; from++) {
      const places = run.slice(from, from + length)
      // Inside a longer solid number only the whole run counts.
      if (run.length !== length && isSolid(run)) continue
      const number = places.map((place) => text[place]).join('')
      if (isCard(number)) return blot(text, places.slice(6, -4), mark)
    }
  }
  return text
}

function isSolid(run: readonly number[]): boolean {
  return (run.at(-1) ?? 0) - (run[0] ?? 0) === run.length - 1
}

function blot(text: string, places: readonly number[], mark: string): string {
  const letters = text.split('')
  for (const place of places) letters[place] = mark
  return letters.join('')
}

const issuers =
  /^(?:4(?:\d{12}|\d{15}|\d{18})|(?:5[1-5]|2[2-7])\d{14}|3[47]\d{13}|3[0689]\d{12}|35\d{14}|(?:6\d|81|9[0-9])\d{14}|62\d{14,17})$/

function isCard(number: string): boolean {
  return issuers.test(number) && luhn(number)
}

function luhn(number: string): boolean {
  let sum = 0
  for (let i = 0; i < number.length; i++) {
    const digit = number.charCodeAt(number.length - 1 - i) - 48
    sum += i % 2 === 0 ? digit : digit < 5 ? digit * 2 : digit * 2 - 9
  }
  return sum % 10 === 0
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}
