import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { openDropFolder, type TakenFile } from '#station/dropFolder/dropFolder.ts'

let folder: string
let taken: string[]

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'drop-'))
  taken = []
})

const open = (answer: (text: string) => TakenFile = () => ({ kind: 'done' })) =>
  openDropFolder({
    folder,
    clock: () => new Date(),
    keepProcessedDays: 1,
    take: async (file) => {
      const text = readFileSync(file, 'utf8')
      taken.push(text)
      return answer(text)
    },
  })

describe('the drop folder', () => {
  it('takes a file once it has stopped growing, and files it as processed', async () => {
    const drop = open()
    writeFileSync(join(folder, 'a.edi'), 'half ')
    expect(await drop.look()).toEqual([])
    appendFileSync(join(folder, 'a.edi'), 'whole')
    expect(await drop.look()).toEqual([])
    expect(await drop.look()).toEqual(['a.edi'])
    expect(taken).toEqual(['half whole'])
    expect(readdirSync(join(folder, 'processed'))).toEqual(['a.edi'])
    expect(await drop.look()).toEqual([])
  })

  it('leaves names alone that senders use while writing', async () => {
    const drop = open()
    writeFileSync(join(folder, 'b.edi.part'), 'x')
    writeFileSync(join(folder, '.hidden'), 'x')
    await drop.look()
    expect(await drop.look()).toEqual([])
  })

  it('files a refused file with the reason beside it, and goes on with the next', async () => {
    const drop = open((text) => (text === 'bad' ? { kind: 'refused', reason: 'not a message' } : { kind: 'done' }))
    writeFileSync(join(folder, 'bad.edi'), 'bad')
    writeFileSync(join(folder, 'good.edi'), 'good')
    await drop.look()
    await drop.look()
    expect(readFileSync(join(folder, 'error', 'bad.edi.reason.txt'), 'utf8')).toBe('not a message\n')
    expect(existsSync(join(folder, 'processed', 'good.edi'))).toBe(true)
  })

  it('takes again what a crash left in the middle of an import', async () => {
    mkdirSync(join(folder, 'working'))
    writeFileSync(join(folder, 'working', 'c.edi'), 'crashed')
    const drop = open()
    await drop.look()
    await drop.look()
    expect(taken).toEqual(['crashed'])
  })

  it('goes on with the next file where one cannot be picked up, and tries that one again', async () => {
    const drop = open((text) => {
      if (text === 'first') rmSync(join(folder, 'b.edi'))
      return { kind: 'done' }
    })
    for (const [name, text] of [
      ['a.edi', 'first'],
      ['b.edi', 'second'],
      ['c.edi', 'third'],
    ] as const) {
      writeFileSync(join(folder, name), text)
    }
    await drop.look()
    await drop.look()
    expect(taken).toEqual(['first', 'third'])
    writeFileSync(join(folder, 'b.edi'), 'second')
    await drop.look()
    await drop.look()
    expect(taken).toEqual(['first', 'third', 'second'])
  })

  it('keeps both of two files with one name', async () => {
    const drop = open()
    for (const text of ['one', 'two']) {
      writeFileSync(join(folder, 'd.edi'), text)
      await drop.look()
      await drop.look()
    }
    expect(readdirSync(join(folder, 'processed')).toSorted()).toEqual(['d-1.edi', 'd.edi'])
  })

  it('removes processed files after their days, since they are plain text', async () => {
    mkdirSync(join(folder, 'processed'))
    const old = join(folder, 'processed', 'old.edi')
    writeFileSync(old, 'x')
    utimesSync(old, new Date('2020-01-01'), new Date('2020-01-01'))
    await open().look()
    expect(existsSync(old)).toBe(false)
  })
})
