/** Writes faults of the program to the log of the machine; refusals are answers, not faults, and stay out of it. */
import { ORPCError } from '@orpc/server'
import { describeFault } from './describeFault.ts'
import { reportLine } from './reportLine.ts'

export async function reportFault<Answer>(options: { next(): Promise<Answer> }): Promise<Answer> {
  try {
    return await options.next()
  } catch (error) {
    const isRefusal = error instanceof ORPCError && error.status < 500
    const cause = error instanceof ORPCError && error.cause !== undefined ? error.cause : error
    if (!isRefusal) reportLine(`request failed: ${describeFault(cause)}`)
    throw error
  }
}
