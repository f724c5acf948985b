/** A scanner that types like a keyboard: told from a person by its pace, whatever the keyboard, its endings and its hiccups. */
import { describe, expect, it } from 'vitest'
import { createBurstReader, type Taken } from '../../renderer/format/createBurstReader.ts'
import { keyLetter } from '../../renderer/format/keyLetter.ts'

const passport = ['P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L898902C36UTO7408122F1204159ZE184226B<<<<<10']
const card = ['I<UTOD231458907<<<<<<<<<<<<<<<', '7408122F1204159UTO<<<<<<<<<<<6', 'ERIKSSON<<ANNA<MARIA<<<<<<<<<<']

function createHand() {
  const reader = createBurstReader()
  let at = 1000
  const type = (keys: readonly string[], gapMs: number): Taken => {
    let last: Taken = { kind: 'key' }
    for (const key of keys) {
      at += gapMs
      last = reader.take(key, at)
    }
    return last
  }
  return { reader, type, pause: (ms: number) => (at += ms) }
}

describe('a scanner that types', () => {
  it('is told from a person by its speed', () => {
    const typed = (keys: string, gapMs: number) => createHand().type([...keys, 'Enter'], gapMs)
    expect(typed('P<KORKIM<<JI', 8)).toEqual({ kind: 'scan', text: 'P<KORKIM<<JI' })
    expect(typed('P<KORKIM<<JI', 120)).toEqual({ kind: 'key' })
    expect(typed('jk', 8)).toEqual({ kind: 'key' })
    expect(typed('P<KORKIM<<JI', 60)).toEqual({ kind: 'key' })
  })
  it('may send a code as short as a seat', () => {
    expect(createHand().type([...'12A', 'Enter'], 8)).toEqual({ kind: 'scan', text: '12A' })
  })
  it('may be held back in the middle, once it is sure that nobody types so fast', () => {
    const { type, pause } = createHand()
    type([...'0180412'], 5)
    pause(200)
    expect(type([...'345', 'Enter'], 5)).toEqual({ kind: 'scan', text: '0180412345' })
  })
  it('may be held back a little at the start', () => {
    const { type, pause } = createHand()
    type([...'018'], 5)
    pause(70)
    expect(type([...'0412345', 'Enter'], 5)).toEqual({ kind: 'scan', text: '0180412345' })
  })
  it('sends a passport in two lines, which are one scan, and a card in three', () => {
    for (const lines of [passport, card]) {
      const { type } = createHand()
      const answers = lines.map((line) => type([...line, 'Enter'], 5))
      expect(answers.slice(0, -1).every((it) => it.kind === 'line')).toBe(true)
      expect(answers.at(-1)).toEqual({ kind: 'scan', text: lines.join('\n') })
    }
  })
  it('sends two lines also with Caps Lock on, and with filler lost at the end of the first', () => {
    const small = createHand()
    expect(small.type([...(passport[0] ?? '').toLowerCase(), 'Enter'], 5).kind).toBe('line')
    const cut = createHand()
    expect(cut.type([...(passport[0] ?? '').slice(0, -2), 'Enter'], 5).kind).toBe('line')
  })
  it('may end in Tab, or in nothing at all', () => {
    expect(createHand().type([...'0180412345', 'Tab'], 5)).toEqual({ kind: 'scan', text: '0180412345' })
    const { reader, type } = createHand()
    expect(type([...'0180412345'], 5).kind).toBe('part')
    expect(reader.flush()).toBe('0180412345')
    expect(reader.flush()).toBeNull()
  })
  it('gives what came of a passport where the second line does not come', () => {
    const { reader, type } = createHand()
    type([...(passport[0] ?? ''), 'Enter'], 5)
    expect(reader.flush()).toBe(passport[0])
  })
  it('may send two line ends: the second is no key of anybody', () => {
    const { type, pause } = createHand()
    type([...'0180412345', 'Enter'], 5)
    expect(type(['Enter'], 5)).toEqual({ kind: 'tail' })
    pause(1000)
    expect(type(['Enter'], 5)).toEqual({ kind: 'key' })
  })
  it('sends two codes in one breath, which are two scans', () => {
    const { type } = createHand()
    expect(type([...'0180412345', 'Enter'], 5)).toEqual({ kind: 'scan', text: '0180412345' })
    expect(type([...'0180412346', 'Enter'], 5)).toEqual({ kind: 'scan', text: '0180412346' })
  })
  it('presses Shift before every capital, and takes no earlier shortcut along', () => {
    const { type, pause } = createHand()
    type(['o'], 5)
    pause(9000)
    const keys = [...'P<KORKIM<<JI'].flatMap((key) => ['Shift', key])
    expect(type([...keys, 'Enter'], 3)).toEqual({ kind: 'scan', text: 'P<KORKIM<<JI' })
  })
})

describe('a key', () => {
  const letter = (key: string, code: string, shiftKey = false) => keyLetter({ key, code, shiftKey })
  it('is what it says under a Latin keyboard', () => {
    expect(letter('m', 'KeyM')).toBe('m')
    expect(letter('<', 'Comma', true)).toBe('<')
    expect(letter('ArrowDown', 'ArrowDown')).toBe('ArrowDown')
    expect(letter('Enter', 'NumpadEnter')).toBe('Enter')
  })
  it('is told by its place under a Korean keyboard, and while an input method composes', () => {
    expect(letter('ㅡ', 'KeyM')).toBe('m')
    expect(letter('ㅃ', 'KeyQ', true)).toBe('Q')
    expect(letter('Process', 'KeyM', true)).toBe('M')
    expect(letter('Process', 'Comma', true)).toBe('<')
    expect(letter('Process', 'Digit7')).toBe('7')
    expect(letter('Process', 'Enter')).toBe('Enter')
    expect(letter('Process', 'Tab')).toBe('Tab')
  })
  it('is left alone where no place is told', () => {
    expect(letter('Unidentified', '')).toBe('Unidentified')
  })
})
