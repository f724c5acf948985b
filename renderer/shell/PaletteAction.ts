/** One line of the palette: what it is called in the texts, and what it does. */
import type { ReactNode } from 'react'

export type PaletteAction = {
  readonly id: string
  /** Key of the texts: found in the other language too. */
  readonly text: string
  readonly values?: Readonly<Record<string, string>>
  /** Further words it is found by. */
  readonly words?: string
  /** What it would be done to. */
  readonly about?: string
  /** The key that does the same. */
  readonly shown?: string
  readonly icon?: ReactNode
  readonly run: () => void
}
