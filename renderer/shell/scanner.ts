/** Takes the keys of a scanner out of the stream of keys: they press no button, stay in no field, and come out as one text. */
import { useEffect, useRef } from 'react'
import { createBurstReader, scanPauseMs } from '../format/createBurstReader.ts'
import { keyLetter } from '../format/keyLetter.ts'

type ScanListener = (text: string) => boolean
export type TextField = HTMLInputElement | HTMLTextAreaElement

const listeners: ScanListener[] = []
const reader = createBurstReader()
/** What stood in the field before the scanner typed into it. */
let before: { readonly field: TextField; readonly value: string } | null = null
let silence: ReturnType<typeof setTimeout> | null = null

/** True where the key belongs to a scan and means nothing else. */
export function takeScanKey(event: KeyboardEvent): boolean {
  const letter = letterOf(event)
  if (letter === null) return false
  const taken = reader.take(letter, event.timeStamp)
  if (reader.size() === 1) before = noteField(event.target)
  if (taken.kind === 'key') return isStrayLetter(event) && consume(event)
  if (taken.kind === 'tail') return consume(event)
  if (taken.kind !== 'part' || taken.isFirst || event.isComposing) clearField(event.isComposing)
  waitForSilence(taken.kind === 'part' || taken.kind === 'line')
  if (taken.kind === 'scan') tell(taken.text)
  return consume(event)
}

/** A letter is a shortcut only if no scan follows. */
export function isLoneKey(): boolean {
  return reader.run() <= 1
}

/** Scanners send line ends also as Ctrl+J and Ctrl+M, which would open a window of the browser. */
const controlKeys: Readonly<Record<string, string>> = { KeyJ: 'Enter', KeyM: 'Enter', KeyI: 'Tab' }

/** Null for what no scanner sends. */
function letterOf(event: KeyboardEvent): string | null {
  if (event.altKey || event.metaKey) return null
  if (!event.ctrlKey) return keyLetter(event)
  return controlKeys[event.code] ?? null
}

/** The second to fifth letter of a scan: too fast for a person, so it is no shortcut and presses no button either. */
function isStrayLetter(event: KeyboardEvent): boolean {
  return reader.run() > 1 && textFieldOf(event.target) === null
}

function consume(event: KeyboardEvent): true {
  event.preventDefault()
  event.stopPropagation()
  return true
}

function waitForSilence(isOpen: boolean): void {
  if (silence !== null) clearTimeout(silence)
  silence = isOpen ? setTimeout(() => tell(reader.flush()), scanPauseMs) : null
}

function tell(text: string | null): void {
  if (text === null) return
  for (let at = listeners.length - 1; at >= 0; at--) if (listeners[at]?.(text)) return
}

function noteField(target: EventTarget | null): typeof before {
  const field = textFieldOf(target)
  return field && { field, value: field.value }
}

/** Gives the field back what stood in it; an input method in the middle of a syllable is ended first. */
function clearField(isComposing: boolean): void {
  if (before === null) return
  const { field, value } = before
  if (isComposing) field.blur()
  if (field.value !== value) {
    const prototype = field instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype
    Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, value)
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }
  if (isComposing) field.focus()
}

export function textFieldOf(target: EventTarget | null): TextField | null {
  if (target instanceof HTMLTextAreaElement) return target
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'file'].includes(target.type)
    ? target
    : null
}

/** What is pasted beside every field was meant for the scan box; of several lines it is a passport, wherever it is pasted. */
export function listenToPaste(): void {
  addEventListener('paste', (event) => {
    const text = event.clipboardData?.getData('text/plain').trim() ?? ''
    const field = textFieldOf(event.target)
    const isMeant = field === null || (field.type !== 'textarea' && /\S[\r\n]+\S/.test(text) && text.includes('<<'))
    if (text === '' || !isMeant) return
    event.preventDefault()
    tell(text)
  })
}

/** Hears scans; the latest listener is asked first and takes a scan by answering true. */
export function useScans(heard: ScanListener, active = true): void {
  const latest = useRef(heard)
  latest.current = heard
  useEffect(() => {
    if (!active) return
    const listener: ScanListener = (text) => latest.current(text)
    listeners.push(listener)
    return () => {
      listeners.splice(listeners.indexOf(listener), 1)
    }
  }, [active])
}
