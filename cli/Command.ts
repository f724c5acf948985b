/** What a command of the console is: its words, its options, and a function that gives an answer. */
import type { ParseArgsConfig } from 'node:util'

export type OptionValues = Readonly<Record<string, string | boolean | readonly string[] | undefined>>

export type CommandInput = {
  readonly words: readonly string[]
  readonly options: OptionValues
  /** One line on stderr. */
  note(line: string): void
}

/** `json` goes to stdout with --json, `text` without; a non-zero code says why the answer is not what was asked for. */
export type Answer = { readonly json: unknown; readonly text: string; readonly code?: 0 | 1 }

export type Command = {
  readonly name: string
  /** What stands after the name, e.g. `FILE... [--summary]`. */
  readonly usage: string
  readonly summary: string
  readonly options?: NonNullable<ParseArgsConfig['options']>
  run(input: CommandInput): Promise<Answer>
}
