/** The help text: one line a command. */
import type { Command } from './Command.ts'

export function describeCommands(commands: readonly Command[]): string {
  const lines = commands.map(
    (command) => `  ${`${command.name} ${command.usage}`.trim()}
      ${command.summary}`,
  )
  return [
    'gateside COMMAND [--json] [--data DIR] [--key-file F]',
    '',
    ...lines,
    '',
    'The key of the station comes from GATESIDE_KEY (a passphrase) or a key file outside the data folder.',
    '',
  ].join('\n')
}
