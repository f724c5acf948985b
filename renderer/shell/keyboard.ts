/** The one listener for keys: gives single keys to whoever is on top; the keys of a scanner are taken out before. */
import { useEffect, useRef } from 'react'
import { burstPauseMs } from '../format/createBurstReader.ts'
import { keyLetter } from '../format/keyLetter.ts'
import { isLoneKey, listenToPaste, takeScanKey, textFieldOf } from './scanner.ts'

export type KeyMap = Readonly<Record<string, () => void>>
type Layer = { readonly keys: () => KeyMap; readonly modal: boolean }

const layers: Layer[] = []
let pending: ReturnType<typeof setTimeout> | null = null

export function listenToKeys(): void {
  addEventListener('keydown', onKey, true)
  listenToPaste()
}

function onKey(event: KeyboardEvent): void {
  if (event.repeat) return repeat(event)
  if (takeScanKey(event)) return forgetPending()
  if (event.ctrlKey || event.metaKey || event.altKey) return
  if (textFieldOf(event.target) && (event.key !== 'Escape' || event.isComposing)) return
  if (isOperable(event)) return
  // Under a Korean keyboard the key of a shortcut gives Hangul: its place tells.
  const letter = keyLetter(event)
  if (letter.length === 1) return waitForBurst(event, letter)
  if (run(letter)) event.preventDefault()
}

/** A key held down moves on in a list; it does no act again and again. */
function repeat(event: KeyboardEvent): void {
  if (textFieldOf(event.target) || event.ctrlKey || event.metaKey || event.altKey) return
  const letter = keyLetter(event)
  const isMove = /^(?:Arrow|Page)/.test(letter) || letter === 'j' || letter === 'k'
  if (isMove ? !isOperable(event) && run(letter) : letter === 'Enter' || letter === ' ') event.preventDefault()
}

/** A lone character is a shortcut only once it is clear that no scan follows. */
function waitForBurst(event: KeyboardEvent, letter: string): void {
  forgetPending()
  if (letter === '/' || letter === '?' || letter === ' ') event.preventDefault()
  pending = setTimeout(() => {
    pending = null
    // Caps Lock makes no other shortcut of it.
    if (isLoneKey() && !run(letter)) run(letter.toLowerCase())
  }, burstPauseMs + 10)
}

function forgetPending(): void {
  if (pending !== null) clearTimeout(pending)
  pending = null
}

/** Enter and Space belong to the button that has the focus; arrows belong to radio groups and menus. */
function isOperable(event: KeyboardEvent): boolean {
  if (!(event.target instanceof Element)) return false
  if (event.key === 'Enter' || event.key === ' ') {
    return event.target.closest('button, a[href], [role=button], summary, select, [role=option]') !== null
  }
  return (
    event.key.startsWith('Arrow') &&
    event.target.closest('[role=menu], [role=listbox], [role=radiogroup], [role=tablist], input') !== null
  )
}

function run(key: string): boolean {
  for (let at = layers.length - 1; at >= 0; at--) {
    const layer = layers[at]
    const action = layer?.keys()[key]
    if (action) {
      action()
      return true
    }
    if (layer?.modal) return false
  }
  return false
}

/** What each key would do now: what a modal layer hides is out of reach. */
export function keysInReach(): KeyMap {
  const top = layers.slice(
    Math.max(
      0,
      layers.findLastIndex(({ modal }) => modal),
    ),
  )
  return Object.assign({}, ...top.map(({ keys }) => keys())) as KeyMap
}

let isTelling = false

/** Tells helpers for the blind, and tests, which keys work now: once for all that changes together. */
function tellKeys(): void {
  if (isTelling) return
  isTelling = true
  queueMicrotask(() => {
    isTelling = false
    document.body.setAttribute('aria-keyshortcuts', Object.keys(keysInReach()).join(' '))
  })
}

/** Puts keys on top while the component is there; a modal layer hides all below. */
export function useKeys(keys: KeyMap, options: { readonly modal?: boolean; readonly active?: boolean } = {}): void {
  const latest = useRef(keys)
  latest.current = keys
  const { modal = false, active = true } = options
  useEffect(() => {
    if (!active) return
    const layer: Layer = { keys: () => latest.current, modal }
    layers.push(layer)
    tellKeys()
    return () => {
      layers.splice(layers.indexOf(layer), 1)
      tellKeys()
    }
  }, [modal, active])
}
