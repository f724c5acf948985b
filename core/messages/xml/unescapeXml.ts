/** Puts back the five named signs of XML and letters given by number; no other entity is ever opened. */

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** In one pass, so that what an escaped ampersand makes is not opened again. */
export function unescapeXml(text: string): string {
  return text.includes('&') ? text.replaceAll(/&(?:(amp|lt|gt|quot|apos)|#(\d{1,7}|x[\da-f]{1,6}));/gi, open) : text
}

function open(whole: string, name: string | undefined, number: string | undefined): string {
  if (name !== undefined) return named[name.toLowerCase()] ?? whole
  const code = Number(`0${number}`)
  // Nobody needs to number a plain letter or digit, unless to hide a card number from the mask: those stay closed.
  const isPlain = code < 128 && /[A-Za-z0-9]/.test(String.fromCharCode(code))
  const isText = code >= 32 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
  return isText && !isPlain ? String.fromCodePoint(code) : whole
}
