import { describe, expect, it } from 'vitest'
import { createByteQueue } from '#station/jobs/createByteQueue.ts'
import { createImportDesk, type ImportDesk, type RunImport } from '#station/jobs/createImportDesk.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const soon = () => new Promise((resolve) => setTimeout(resolve, 5))

/** Reads every file to its end and remembers what was in it. */
function createDesk(run?: RunImport): {
  readonly desk: ImportDesk
  readonly read: Map<string, string>
  readonly told: string[]
} {
  const read = new Map<string, string>()
  const told: string[] = []
  const readAll: RunImport = async (files, { onProgress }) => {
    let done = 0
    for (const file of files) {
      let text = ''
      for await (const chunk of file.chunks) {
        text += new TextDecoder().decode(chunk)
        done += chunk.byteLength
        onProgress({ bytesDone: done, step: 'reading' })
      }
      read.set(file.name, text)
    }
    return { step: 'done', flightIds: ['F1'] }
  }
  const desk = createImportDesk({
    run: run ?? readAll,
    changed: (change) => told.push(`${change.kind} ${change.id}`),
    clock: () => new Date('2026-11-22T06:00:00Z'),
  })
  return { desk, read, told }
}

const files = [
  { name: 'a', bytes: 6 },
  { name: 'b', bytes: 3 },
]

describe('the import desk', () => {
  it('gives each file to the reader as it comes, and says when all is done', async () => {
    const { desk, read, told } = createDesk()
    const { id } = desk.begin(files, 'sv01')
    const send = (file: number, text: string, last: boolean) =>
      desk.append({ importId: id, by: 'sv01', file, bytes: bytes(text), last })
    expect(await send(0, 'abc', false)).toMatchObject({ state: 'receiving' })
    await soon()
    expect(desk.read(id)?.bytesDone).toBe(3)
    await send(0, 'def', true)
    expect(await send(1, 'ghi', true)).toMatchObject({ state: 'running' })
    await soon()
    expect(desk.read(id)).toMatchObject({ state: 'done', step: 'done', flightIds: ['F1'], bytesDone: 9 })
    expect([...read]).toEqual([
      ['a', 'abcdef'],
      ['b', 'ghi'],
    ])
    expect(told.at(-1)).toBe(`import ${id}`)
    expect(await send(1, 'more', true)).toBe('over')
    await desk.close()
  })

  it('stops the reader when it is cancelled, and keeps nothing of what was queued', async () => {
    const { desk } = createDesk()
    const { id } = desk.begin(files, 'sv01')
    await desk.append({ importId: id, by: 'sv01', file: 0, bytes: bytes('abc'), last: false })
    expect(desk.cancel(id)?.state).toBe('cancelled')
    await desk.close()
    expect(desk.read(id)?.state).toBe('cancelled')
    expect(desk.cancel('unknown')).toBeNull()
  })

  it('shows a failed import as failed, and goes on', async () => {
    const { desk } = createDesk(() => Promise.reject(new Error('broken')))
    const { id } = desk.begin(files, 'sv01')
    await soon()
    expect(desk.read(id)?.state).toBe('failed')
    const second = desk.take([], { bytes: 0, by: 'sv01' })
    await soon()
    expect(desk.read(second.id)?.state).toBe('failed')
    await desk.close()
  })
})

describe('the queue between sender and reader', () => {
  it('makes a fast sender wait until the reader has caught up', async () => {
    const queue = createByteQueue(4)
    await queue.push(bytes('abcd'))
    let isThrough = false
    const waiting = (async () => {
      await queue.push(bytes('e'))
      isThrough = true
    })()
    await soon()
    expect(isThrough).toBe(false)
    const reader = queue.chunks[Symbol.asyncIterator]()
    await reader.next()
    await waiting
    expect(isThrough).toBe(true)
  })

  it('throws at the reader when the sender gives up, and lets both go', async () => {
    const queue = createByteQueue(1)
    const stuck = queue.push(bytes('abc'))
    queue.fail(new Error('cancelled'))
    await stuck
    await expect(queue.chunks[Symbol.asyncIterator]().next()).rejects.toThrow('cancelled')
  })

  it('says of a failed import that the disk was full, and of a fault nothing that it does not know', async () => {
    const failing = (error: Error): RunImport =>
      async function fail() {
        throw error
      }
    const full = createDesk(failing(Object.assign(new Error('no room'), { code: 'SQLITE_FULL' })))
    const fault = createDesk(failing(new Error('a bug')))
    const ids = [full, fault].map(({ desk }) => desk.take([], { bytes: 0, by: 'sv01' }).id)
    await soon()
    expect(full.desk.read(ids[0] ?? '')).toMatchObject({ state: 'failed', trouble: 'diskFull' })
    expect(fault.desk.read(ids[1] ?? '')).toMatchObject({ state: 'failed' })
    expect(fault.desk.read(ids[1] ?? '')?.trouble).toBeUndefined()
    expect([full.desk.isBusy(), fault.desk.isBusy()]).toEqual([false, false])
  })
})
