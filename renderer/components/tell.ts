/** Short words at the foot of the window: what was done, what failed. */
import { notifications } from '@mantine/notifications'
import { createElement } from 'react'
import { UndoNotice } from './UndoNotice.tsx'
import { failureKey } from '../client/failureKey.ts'
import type { Say } from '../shell/Say.ts'

export function tellDone(text: string): void {
  notifications.show({ message: `✓ ${text}`, color: 'accent' })
}

export function tellFailure(t: Say, error: unknown): void {
  notifications.show({ message: t(failureKey(error)), color: 'red' })
}

/** With the way back; a later word under the same id takes its place. */
export function tellUndo(id: string, text: string, undo: () => void): void {
  const onUndo = () => {
    notifications.hide(id)
    undo()
  }
  notifications.show({
    id,
    message: createElement(UndoNotice, { text, onUndo }),
    color: 'accent',
    withCloseButton: false,
  })
}

let latest: (() => void) | null = null

/** The same for what was done with a person: the key `u` takes the last such act back, once. */
export function tellUndoByKey(id: string, text: string, undo: () => void): void {
  const once = () => {
    if (latest === once) latest = null
    notifications.hide(id)
    undo()
  }
  latest = once
  tellUndo(id, text, once)
}

export function undoLatest(): void {
  latest?.()
}
