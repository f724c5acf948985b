/**
 * A number in [0, 1) from a seed and an id, evenly spread: whoever has the smallest keys is picked. Being a function of the person and not of
 * the place in a list, it does not depend on the order of input, and most picks stay when a later push adds people.
 * Two lanes of MurmurHash3 mixing with its 32-bit finalizer (A. Appleby, public domain), 53 bits kept.
 */
export function seededKey(seed: string, id: string): number {
  let a = 0x9e3779b9
  let b = 0x85ebca6b
  const text = `${seed}\u0000${id}`
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    a = Math.imul(a ^ unit, 0xcc9e2d51)
    a = (a << 15) | (a >>> 17)
    b = Math.imul(b ^ unit, 0x1b873593)
    b = (b << 13) | (b >>> 19)
  }
  a = finish(a ^ text.length)
  b = finish(b ^ a)
  a = finish(a + b)
  return ((b & 0x1fffff) * 4294967296 + (a >>> 0)) / 9007199254740992
}

function finish(hash: number): number {
  let h = hash ^ (hash >>> 16)
  h = Math.imul(h, 0x85ebca6b)
  h ^= h >>> 13
  h = Math.imul(h, 0xc2b2ae35)
  return h ^ (h >>> 16)
}
