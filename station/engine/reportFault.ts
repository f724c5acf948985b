/** Writes faults of the program to the log of the machine; refusals are answers, not faults, and stay out of it. */
import { ORPCError } from '@orpc/server'

/** Stack only: the message of a store's error may quote a value. */
export async function reportFault<Answer>(options: { next(): Promise<Answer> }): Promise<Answer> {
  try {
    return await options.next()
  } catch (error) {
    const isRefusal = error instanceof ORPCError && error.status < 500
    if (!isRefusal) console.error('request failed:', describe(error))
    throw error
  }
}

function describe(error: unknown): string {
  const cause = error instanceof ORPCError && error.cause !== undefined ? error.cause : error
  if (!(cause instanceof Error)) return 'not an error'
  const frames = (cause.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '))
  return [cause.name, ...frames.slice(0, 8)].join('\n')
}
