/** A scanner that types like a keyboard: raw keys with their places, Shift before capitals, at the pace of a scanner. */
import type { CDPSession, Page } from 'playwright'

/** `ime`: a Korean input method composes; `hangul`: a Korean keyboard gives its letters; `caps`: Caps Lock is on. */
export type KeyboardState = 'us' | 'ime' | 'hangul' | 'caps'
type Options = { readonly end?: readonly ('Enter' | 'Tab' | 'LineFeed')[]; readonly keyboard?: KeyboardState }
type Key = { readonly key: string; readonly code: string; readonly shift: boolean; readonly ctrl?: boolean }

const shiftKey = 8
const ctrlKey = 2
const signs: Readonly<Record<string, readonly [code: string, shift: boolean]>> = {
  '<': ['Comma', true],
  ' ': ['Space', false],
  '/': ['Slash', false],
  ']': ['BracketRight', false],
}
const jamo = 'ㅁㅠㅊㅇㄷㄹㅎㅗㅑㅓㅏㅣㅡㅜㅐㅔㅂㄱㄴㅅㅕㅍㅈㅌㅛㅋ'
const ends: Readonly<Record<string, Key>> = {
  Enter: { key: 'Enter', code: 'Enter', shift: false },
  Tab: { key: 'Tab', code: 'Tab', shift: false },
  LineFeed: { key: 'j', code: 'KeyJ', shift: false, ctrl: true },
}

export async function wedge(page: Page, text: string, options: Options = {}): Promise<void> {
  const { end = ['Enter'], keyboard = 'us' } = options
  const session = await page.context().newCDPSession(page)
  const keys = [...text].map((letter) => keyOf(letter, keyboard))
  const all = [...keys, ...end.map((name) => ends[name] as Key)]
  // All at once: they come as fast as the page takes them.
  await Promise.all(all.flatMap((key) => pressKey(session, key)))
  await session.detach()
}

function keyOf(letter: string, keyboard: KeyboardState): Key {
  if (letter === '\n') return ends['Enter'] as Key
  if (/\d/.test(letter)) return { key: letter, code: `Digit${letter}`, shift: false }
  const sign = signs[letter]
  if (sign) return { key: letter, code: sign[0], shift: sign[1] }
  const shift = letter !== letter.toLowerCase()
  const code = `Key${letter.toUpperCase()}`
  if (keyboard === 'ime') return { key: 'Process', code, shift }
  if (keyboard === 'hangul') return { key: jamo[letter.toUpperCase().charCodeAt(0) - 65] ?? '', code, shift }
  return { key: keyboard === 'caps' && shift ? letter.toLowerCase() : letter, code, shift }
}

function pressKey(session: CDPSession, { key, code, shift, ctrl = false }: Key): Promise<unknown>[] {
  const modifiers = (shift ? shiftKey : 0) | (ctrl ? ctrlKey : 0)
  const text = ctrl || key === 'Process' || key === 'Tab' ? '' : key === 'Enter' ? '\r' : key
  const windowsVirtualKeyCode =
    key === 'Process' ? 229 : key === 'Enter' ? 13 : key === 'Tab' ? 9 : key === ' ' ? 32 : 0
  const common = { key, code, modifiers, windowsVirtualKeyCode }
  const send = (type: 'keyDown' | 'rawKeyDown' | 'keyUp', more: object) =>
    session.send('Input.dispatchKeyEvent', { type, ...common, ...more })
  const held = { key: 'Shift', code: 'ShiftLeft', windowsVirtualKeyCode: 16, modifiers: shiftKey }
  return [
    ...(shift ? [send('rawKeyDown', held)] : []),
    send(text === '' ? 'rawKeyDown' : 'keyDown', text === '' ? {} : { text, unmodifiedText: text }),
    send('keyUp', {}),
    ...(shift ? [send('keyUp', { ...held, modifiers: 0 })] : []),
  ]
}
