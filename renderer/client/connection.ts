/** Keeps the connection to the station: opens it, takes the session up again, and reconnects with growing pauses. */
import { type ClientLink, createORPCClient } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import { create } from 'zustand'
import type { Contract } from '#core/contract/contract.ts'
import { ConnectionLost, isSignedOut } from './failureKey.ts'
import { launchOver, openLink } from './openLink.ts'

type Link = ClientLink<Record<never, never>>
export type RawClient = ContractRouterClient<Contract>
type Hooks = {
  /** Runs on each fresh connection before any other request may pass. */
  readonly resume: (client: RawClient) => Promise<void>
  /** The station says that the session is over. */
  readonly signedOut: () => void
}

/** `epoch` grows by one with each connection, so that screens know to ask again; `over`: this window must be opened again. */
export const useConnection = create<{ state: 'connecting' | 'open' | 'lost' | 'over'; epoch: number }>(() => ({
  state: 'connecting',
  epoch: 0,
}))

const pausesMs = [250, 500, 1000, 2000, 4000]
let link: Link | null = null
let opening: Promise<void> = Promise.resolve()
let hooks: Hooks | null = null

/** Requests wait for the first connection; while a connection is lost they fail at once, so that nothing is sent twice unseen. */
export const connectionLink: Link = {
  async call(path, input, options) {
    await opening
    if (!link) throw new ConnectionLost()
    try {
      return await link.call(path, input, options)
    } catch (error) {
      if (isSignedOut(error)) hooks?.signedOut()
      throw link ? error : new ConnectionLost()
    }
  },
}

/** Connects for good. */
export function connect(given: Hooks): void {
  hooks = given
  opening = attempt(0)
}

async function attempt(failures: number): Promise<void> {
  try {
    const opened = await openLink(lost)
    await hooks?.resume(createORPCClient(opened))
    link = opened
    useConnection.setState((before) => ({ state: 'open', epoch: before.epoch + 1 }))
  } catch {
    retryLater(failures + 1)
  }
}

function lost(code: number): void {
  if (code === launchOver) useConnection.setState({ state: 'over' })
  if (!link) return
  link = null
  retryLater(0)
}

function retryLater(failures: number): void {
  if (useConnection.getState().state === 'over') return
  useConnection.setState({ state: 'lost' })
  const pause = pausesMs[Math.min(failures, pausesMs.length - 1)] ?? 4000
  setTimeout(() => void attempt(failures), pause)
}
