/** The ways in: files, folders with folders in them, archives of every kind and in each other, whatever their names. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { importFiles } from '#station/jobs/importFiles.ts'
import { openPaths } from '#station/jobs/openPaths.ts'
import { inputLimits, openInput } from '#station/intake/openInput.ts'
import { input, makeStation, type TestStation } from '../../helpers/makeStation.ts'
import { writeBsm, writeList, writePush } from '../../helpers/writePush.ts'

let made: TestStation
let folder: string
beforeEach(() => {
  made = makeStation()
  folder = mkdtempSync(join(tmpdir(), 'gateside-ways-'))
})
afterEach(() => {
  made.close()
  rmSync(folder, { recursive: true, force: true })
})

const push = (surname: string, locator: string, minute = '00') =>
  writePush(`260601:10${minute}`, [{ locator, people: [{ surname, given: 'MINA' }] }])
const take = (...files: ReturnType<typeof input>[]) => importFiles(made.station, files, { by: 'tester' })
const filesTaken = () =>
  made.station.store.sql
    .prepare<[], { name: string }>('SELECT name FROM files ORDER BY row')
    .all()
    .map(({ name }) => name)
const people = () =>
  made.station.store.sql
    .prepare<[], { name: string }>('SELECT search_name AS name FROM travellers ORDER BY 1')
    .all()
    .map(({ name }) => name)

async function takeFolder(path: string) {
  const opened = await openPaths([path])
  return importFiles(made.station, opened?.files ?? [], { by: 'tester' })
}

describe('a folder', () => {
  it('gives its files and those of its folders, by name, without hidden ones and without walking in circles', async () => {
    mkdirSync(join(folder, '23일', 'late'), { recursive: true })
    writeFileSync(join(folder, 'a.edi'), push('KIM', 'AAAAA1'))
    writeFileSync(join(folder, '23일', 'b.edi'), push('LEE', 'BBBBB2', '10'))
    writeFileSync(join(folder, '23일', 'late', 'c.bsm'), writeBsm(['.N/0180000009001', '.P/1LEE/MINA', '.L/BBBBB2']))
    writeFileSync(join(folder, '.DS_Store'), 'x')
    symlinkSync(folder, join(folder, '23일', 'circle'))
    const opened = await openPaths([folder])
    expect(opened?.files.map((file) => file.name)).toEqual(['23일/b.edi', '23일/late/c.bsm', 'a.edi'])
    expect(opened?.bytes).toBeGreaterThan(500)
    expect(await takeFolder(folder)).toMatchObject({ files: 3, travellers: 2, bags: 1, rejected: [] })
    expect(people()).toEqual(['KIM MINA', 'LEE MINA'])
  })

  it('that is not there is said to be missing', async () => {
    expect(await openPaths([join(folder, 'no')])).toBeNull()
  })

  it('with one bad file among good ones loses none of the good ones', async () => {
    writeFileSync(join(folder, 'a.edi'), push('KIM', 'AAAAA1'))
    writeFileSync(join(folder, 'b.jpg'), Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4]))
    writeFileSync(join(folder, 'c.edi'), push('LEE', 'BBBBB2', '10'))
    const answer = await takeFolder(folder)
    expect(answer.rejected.map((one) => one.file)).toEqual(['b.jpg'])
    expect(people()).toEqual(['KIM MINA', 'LEE MINA'])
  })
})

describe('a zip', () => {
  it('with folders and Korean names gives every file under its name', async () => {
    const zip = zipSync({
      '인천/23일/승객.edi': strToU8(push('KIM', 'AAAAA1')),
      '인천/수하물.bsm': strToU8(writeBsm(['.N/0180000009001'])),
    })
    expect(await take(input('day.zip', zip))).toMatchObject({ files: 2, rejected: [] })
    expect(filesTaken()).toEqual(['day.zip/인천/23일/승객.edi', 'day.zip/인천/수하물.bsm'])
  })

  it('of an old Korean system, with names in code page 949, is read with its names', async () => {
    // 승객.edi in code page 949, not marked as UTF-8.
    const name = [0xbd, 0xc2, 0xb0, 0xb4, 0x2e, 0x65, 0x64, 0x69]
    const zip = zipSync({ AAAAAAAA: strToU8(push('KIM', 'AAAAA1')) })
    for (let at = 0; at < zip.length - 8; at++) {
      if (zip.subarray(at, at + 8).every((byte) => byte === 0x41)) zip.set(name, at)
    }
    await take(input('old.zip', zip))
    expect(filesTaken()).toEqual(['old.zip/승객.edi'])
  })

  it('holds archives: a zip in a zip, a gzip in a zip, a zip in a gzip', async () => {
    const inner = zipSync({ 'a.edi': strToU8(push('KIM', 'AAAAA1')) })
    const outer = zipSync({
      'inner.zip': inner,
      'b.edi.gz': gzipSync(push('LEE', 'BBBBB2', '10')),
      'c.edi': strToU8(push('CHOI', 'CCCCC3', '20')),
    })
    expect(await take(input('all.zip', outer))).toMatchObject({ files: 3, rejected: [] })
    expect(filesTaken()).toEqual(['all.zip/inner.zip/a.edi', 'all.zip/b.edi', 'all.zip/c.edi'])
    await take(input('more.zip.gz', gzipSync(zipSync({ 'd.edi': strToU8(push('HAN', 'DDDDD4', '30')) }))))
    expect(people()).toEqual(['CHOI MINA', 'HAN MINA', 'KIM MINA', 'LEE MINA'])
  })

  it('whose names lead out of the folder writes nothing anywhere', async () => {
    const before = readdirSync(made.dir).toSorted()
    const zip = zipSync({
      '../../../tmp/gateside-slip.edi': strToU8(push('KIM', 'AAAAA1')),
      '/etc/gateside-slip.edi': strToU8(push('LEE', 'BBBBB2', '10')),
    })
    expect(await take(input('slip.zip', zip))).toMatchObject({ files: 2, travellers: 2 })
    expect(readdirSync(made.dir).toSorted()).toEqual(before)
    expect(existsSync('/tmp/gateside-slip.edi') || existsSync('/etc/gateside-slip.edi')).toBe(false)
  })

  it('that is locked, damaged or cut off is refused by its own sentence, and the next file is taken', async () => {
    const whole = zipSync({ 'a.edi': strToU8(push('KIM', 'AAAAA1')) })
    const locked = Uint8Array.from(whole)
    locked[6] = (locked[6] ?? 0) | 1
    const damaged = Uint8Array.from(whole)
    damaged.fill(0xff, 40, 90)
    const answer = await take(
      input('locked.zip', locked),
      input('damaged.zip', damaged),
      input('cut.zip', whole.subarray(0, whole.length / 2)),
      input('b.edi', push('LEE', 'BBBBB2')),
    )
    const codes = Object.fromEntries(answer.rejected.map(({ file, code }) => [file.split('/')[0], code]))
    expect(codes).toEqual({ 'locked.zip': 'zip-locked', 'damaged.zip': 'zip-damaged', 'cut.zip': 'zip-cut' })
    expect(people()).toContain('LEE MINA')
  })

  it('with one damaged gzip in it loses none of the others', async () => {
    const zip = zipSync({
      'a.edi.gz': gzipSync(push('KIM', 'AAAAA1')).subarray(0, 40),
      'b.edi': strToU8(push('LEE', 'BBBBB2')),
    })
    const answer = await take(input('day.zip', zip))
    expect(answer.rejected).toMatchObject([{ file: 'day.zip/a.edi', code: 'gzip-damaged' }])
    expect(people()).toEqual(['LEE MINA'])
  })

  it('is stopped where it holds too many files, or unpacks too far in layers', async () => {
    const names = async (zip: Uint8Array, limits: Parameters<typeof openInput>[1]) => {
      const found: string[] = []
      for await (const file of openInput(input('x.zip', zip), limits)) {
        for await (const _ of file.chunks) void _
        found.push(file.name)
      }
      return found
    }
    const many = zipSync(Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`${i}.edi`, strToU8('x')])))
    await expect(names(many, { ...inputLimits, files: 10 })).rejects.toMatchObject({ code: 'zip-too-many' })
    // Each layer alone is tame, both together are not.
    const layered = zipSync({ 'a.gz': gzipSync(gzipSync(Buffer.alloc(30_000_000))) })
    await expect(names(layered, inputLimits)).rejects.toMatchObject({ code: 'unpacks-too-far' })
  })
})

it('takes the same messages as file, gzip, zip and folder for the same: nothing is there twice', async () => {
  const text = push('KIM', 'AAAAA1')
  const list = writeList('260601:1140', [
    { surname: 'KIM', given: 'MINA', document: 'M1', birth: '800101', locator: 'AAAAA1' },
  ])
  await take(input('a.edi', text), input('b.edi', list))
  const zip = zipSync({ 'x/a.edi': strToU8(text), 'x/b.edi': strToU8(list) })
  expect(await take(input('a.edi.gz', gzipSync(text)), input('day.zip', zip))).toMatchObject({ travellers: 0, pnrs: 0 })
  writeFileSync(join(folder, 'a.edi'), text)
  expect(await takeFolder(folder)).toMatchObject({ travellers: 0, pnrs: 0 })
  expect(people()).toEqual(['KIM MINA'])
})
