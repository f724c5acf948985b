/** Every command of the console, in the order of the help text. */
import type { Command } from './Command.ts'
import { bagsCommand } from './commands/bags.ts'
import { flightsCommand } from './commands/flights.ts'
import { importCommand } from './commands/importPaths.ts'
import { initCommand } from './commands/init.ts'
import { listCommand } from './commands/list.ts'
import { parseCommand } from './commands/parse.ts'
import { recordCommand } from './commands/record.ts'
import { scanCommand } from './commands/scan.ts'
import { searchCommand } from './commands/search.ts'
import { showCommand } from './commands/show.ts'

export const commands: readonly Command[] = [
  parseCommand,
  initCommand,
  importCommand,
  flightsCommand,
  listCommand,
  bagsCommand,
  showCommand,
  searchCommand,
  scanCommand,
  recordCommand,
]
