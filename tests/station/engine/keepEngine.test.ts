import { MessageChannel } from 'node:worker_threads'
import { describe, expect, it } from 'vitest'
import { keepEngine } from '#station/engine/keepEngine.ts'
import type { EngineThread } from '#station/engine/startEngine.ts'

/** Threads that the test lets die. */
function createThreads() {
  const deaths: ((reason: string | null) => void)[] = []
  let connections = 0
  const start = (): Promise<EngineThread> => {
    let die: (reason: string | null) => void = () => undefined
    const ended = new Promise<string | null>((resolve) => {
      die = resolve
    })
    deaths.push(die)
    return Promise.resolve({
      ended,
      connect: () => {
        connections += 1
        return new MessageChannel().port1
      },
      close: async () => die(null),
    })
  }
  return { start, deaths, connections: () => connections }
}

const soon = () => new Promise((resolve) => setTimeout(resolve, 5))

describe('an engine that is kept', () => {
  it('is there again after it died, for new pages', async () => {
    const threads = createThreads()
    const engine = await keepEngine({ dir: '', key: Buffer.alloc(32), start: threads.start })
    threads.deaths[0]?.('out of memory')
    await soon()
    expect(threads.deaths).toHaveLength(2)
    engine.connect({ mayNamePaths: false })
    expect(threads.connections()).toBe(1)
    await engine.close()
    expect(await engine.ended).toBeNull()
  })

  it('is given up when it dies again and again, with the reason', async () => {
    const threads = createThreads()
    const engine = await keepEngine({ dir: '', key: Buffer.alloc(32), start: threads.start })
    for (let death = 0; death < 4; death++) {
      threads.deaths[death]?.('broken')
      await soon()
    }
    expect(await engine.ended).toBe('broken')
    expect(threads.deaths).toHaveLength(4)
  })

  it('is given up at once when it cannot be started', async () => {
    const threads = createThreads()
    let starts = 0
    const engine = await keepEngine({
      dir: '',
      key: Buffer.alloc(32),
      start: () => {
        starts += 1
        return starts === 1 ? threads.start() : Promise.reject(new Error('there is no station'))
      },
    })
    threads.deaths[0]?.('gone')
    expect(await engine.ended).toBe('there is no station')
  })
})
