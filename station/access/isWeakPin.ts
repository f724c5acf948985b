/** PINs that someone at the next desk would try first: one digit, runs, repeated pairs, the personal id. */
export function isWeakPin(pin: string, userId: string): boolean {
  const text = pin.normalize('NFC').trim().toLowerCase()
  if (text.length < 6) return true
  if (new Set(text).size < 3) return true
  if (userId !== '' && text.includes(userId.toLowerCase())) return true
  return isRun(text, 1) || isRun(text, -1) || isRepeated(text)
}

/** 123456, fedcba */
function isRun(text: string, step: number): boolean {
  for (let i = 1; i < text.length; i += 1) {
    if (text.charCodeAt(i) - text.charCodeAt(i - 1) !== step) return false
  }
  return true
}

/** 121212, 123123 */
function isRepeated(text: string): boolean {
  for (let length = 1; length <= text.length / 2; length += 1) {
    if (text.length % length === 0 && text.slice(0, length).repeat(text.length / length) === text) return true
  }
  return false
}
