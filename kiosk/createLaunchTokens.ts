/** One-time launch tokens, each exchanged once for the cookie that lets one browser in. */
import { randomBytes, timingSafeEqual } from 'node:crypto'

export type LaunchTokens = {
  /** A new token; it opens the door once, within its time. */
  issue(): string
  /** The cookie for a token that is still good; null for any other. */
  redeem(token: string): string | null
  isPass(cookie: string): boolean
}

/** A browser on this machine opens within seconds; the rest is for a person who must copy the address by hand. */
const tokenMinutes = 10

export function createLaunchTokens(clock: () => Date): LaunchTokens {
  const tokens = new Map<string, number>()
  const passes: string[] = []
  const random = (): string => randomBytes(32).toString('base64url')
  return {
    issue: () => {
      const token = random()
      tokens.set(token, clock().getTime() + tokenMinutes * 60_000)
      return token
    },
    redeem: (token) => {
      const until = tokens.get(token)
      tokens.delete(token)
      if (until === undefined || until < clock().getTime()) return null
      const pass = random()
      passes.push(pass)
      return pass
    },
    isPass: (cookie) => passes.some((pass) => isSame(pass, cookie)),
  }
}

function isSame(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}
