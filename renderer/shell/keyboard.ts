/** The one listener for keys: tells scans from typing, and gives single keys to whoever is on top. */
import { useEffect, useRef } from 'react'
import { burstPauseMs, createBurstReader } from '../format/createBurstReader.ts'

export type KeyMap = Readonly<Record<string, () => void>>
type Layer = { readonly keys: () => KeyMap; readonly modal: boolean }
type ScanListener = (text: string) => boolean

const layers: Layer[] = []
const scanListeners: ScanListener[] = []
const reader = createBurstReader()
/** Passport readers send two or three lines; if no further one comes, the scan is what came. */
const nextLineMs = 250
let pending: ReturnType<typeof setTimeout> | null = null
let holding: ReturnType<typeof setTimeout> | null = null
let before: { readonly field: HTMLInputElement | HTMLTextAreaElement; readonly value: string } | null = null

export function listenToKeys(): void {
  addEventListener('keydown', onKey, true)
}

function onKey(event: KeyboardEvent): void {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
  const field = editableOf(event.target)
  const scanned = reader.take(event.key, event.timeStamp)
  if (scanned !== null || (event.key === 'Enter' && reader.isHolding())) return endLine(event, scanned)
  if (reader.size() <= 1) before = field ? { field, value: field.value } : null
  if (field && event.key !== 'Escape') return
  if (isOperable(event)) return
  if (event.key.length === 1) return waitForBurst(event)
  if (run(event.key)) event.preventDefault()
}

/** A lone character is a shortcut only once it is clear that no scan follows. */
function waitForBurst(event: KeyboardEvent): void {
  if (pending !== null) clearTimeout(pending)
  const { key } = event
  if (key === '/' || key === '?' || key === ' ') event.preventDefault()
  pending = setTimeout(() => {
    pending = null
    if (reader.size() <= 1) run(key)
  }, burstPauseMs + 10)
}

function endLine(event: KeyboardEvent, text: string | null): void {
  event.preventDefault()
  event.stopPropagation()
  if (pending !== null) clearTimeout(pending)
  pending = null
  if (before) restore(before.field, before.value)
  if (holding !== null) clearTimeout(holding)
  holding = text === null ? setTimeout(() => tell(reader.flush()), nextLineMs) : null
  tell(text)
}

function tell(text: string | null): void {
  if (text === null) return
  for (let at = scanListeners.length - 1; at >= 0; at--) if (scanListeners[at]?.(text)) return
}

/** Gives a field back what stood in it before a scanner typed into it. */
function restore(field: HTMLInputElement | HTMLTextAreaElement, value: string): void {
  const prototype = field instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, value)
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

function editableOf(target: EventTarget | null): HTMLInputElement | HTMLTextAreaElement | null {
  if (target instanceof HTMLTextAreaElement) return target
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'file'].includes(target.type)
    ? target
    : null
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

let isTelling = false

/** Tells helpers for the blind, and tests, which keys work now: once for all that changes together. */
function tellKeys(): void {
  if (isTelling) return
  isTelling = true
  queueMicrotask(() => {
    isTelling = false
    const top = layers.slice(
      Math.max(
        0,
        layers.findLastIndex(({ modal }) => modal),
      ),
    )
    const known = new Set(top.flatMap(({ keys }) => Object.keys(keys())))
    document.body.setAttribute('aria-keyshortcuts', [...known].join(' '))
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

/** Hears scans; the latest listener is asked first and takes a scan by answering true. */
export function useScans(heard: ScanListener, active = true): void {
  const latest = useRef(heard)
  latest.current = heard
  useEffect(() => {
    if (!active) return
    const listener: ScanListener = (text) => latest.current(text)
    scanListeners.push(listener)
    return () => {
      scanListeners.splice(scanListeners.indexOf(listener), 1)
    }
  }, [active])
}
