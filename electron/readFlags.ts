/** Reads what the desktop shell was started with. */
import { parseArgs } from 'node:util'

export type Flags = {
  /** Folder of the station; null: the usual one. */
  readonly data: string | null
  /** Locks the screen to the application. */
  readonly kiosk: boolean
}

/** Chromium's own switches stand between ours, so unknown ones are let through. */
export function readFlags(args: readonly string[]): Flags {
  const { values } = parseArgs({
    args: [...args],
    options: { data: { type: 'string' }, kiosk: { type: 'boolean' } },
    strict: false,
    allowPositionals: true,
  })
  return { data: typeof values.data === 'string' ? values.data : null, kiosk: values.kiosk === true }
}
