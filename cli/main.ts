/** The `gateside` console: finds the command, runs it, prints its answer, ends with its code. */
import { parseArgs } from 'node:util'
import type { Command } from './Command.ts'
import { commandLoaders } from './commands.ts'
import { describeCommands } from './describeCommands.ts'
import { Refusal } from './Refusal.ts'

const common = {
  data: { type: 'string' },
  'key-file': { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

const note = (line: string): void => void process.stderr.write(`${line}\n`)

/** @returns exit code: 0 done, 1 refused or bad input, 2 usage, 3 fault */
async function main(argv: readonly string[]): Promise<number> {
  const [name, ...rest] = argv
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    const commands = await Promise.all(Object.values(commandLoaders).map((load) => load()))
    process.stdout.write(describeCommands(commands))
    return name === undefined ? 2 : 0
  }
  const load = Object.hasOwn(commandLoaders, name) ? commandLoaders[name] : undefined
  if (load === undefined) {
    note(`gateside: there is no command "${name}". "gateside help" lists them.`)
    return 2
  }
  return runCommand(await load(), rest)
}

async function runCommand(command: Command, rest: readonly string[]): Promise<number> {
  try {
    const { values, positionals } = readArguments(command, rest)
    if (values['help'] === true) {
      process.stdout.write(describeCommands([command]))
      return 0
    }
    const answer = await command.run({ words: positionals, options: values, note })
    process.stdout.write(values['json'] === true ? `${JSON.stringify(answer.json)}\n` : answer.text)
    return answer.code ?? 0
  } catch (error) {
    if (error instanceof Refusal) {
      note(`gateside ${command.name}: ${error.message}`)
      if (error.code === 2) note(`usage: gateside ${command.name} ${command.usage}`)
      return error.code
    }
    note(
      `gateside ${command.name}: a fault of the program. ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    )
    return 3
  }
}

function readArguments(command: Command, rest: readonly string[]) {
  try {
    return parseArgs({
      args: [...rest],
      options: { ...common, ...command.options },
      allowPositionals: true,
      strict: true,
    })
  } catch (error) {
    throw new Refusal(error instanceof Error ? error.message : String(error), 2)
  }
}

// Whoever reads the answer may stop reading (`| head`): what was asked for is done all the same.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})
process.exitCode = await main(process.argv.slice(2))
