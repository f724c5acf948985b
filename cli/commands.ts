/** Every command of the console, in the order of the help text. */
import type { Command } from './Command.ts'
import { auditCommand } from './commands/audit.ts'
import { bagsCommand } from './commands/bags.ts'
import { benchCommand } from './commands/bench.ts'
import { bundleCommand } from './commands/bundle.ts'
import { demoCommand } from './commands/demo.ts'
import { doctorCommand } from './commands/doctor.ts'
import { evaluateCommand } from './commands/evaluate.ts'
import { featuresCommand } from './commands/features.ts'
import { flightsCommand } from './commands/flights.ts'
import { hubCommand } from './commands/hub.ts'
import { importCommand } from './commands/importPaths.ts'
import { initCommand } from './commands/init.ts'
import { kioskCommand } from './commands/kiosk.ts'
import { learnCommand } from './commands/learn.ts'
import { listCommand } from './commands/list.ts'
import { matchCommand } from './commands/match.ts'
import { packCommand } from './commands/pack.ts'
import { packsCommand } from './commands/packs.ts'
import { parseCommand } from './commands/parse.ts'
import { recordCommand } from './commands/record.ts'
import { scanCommand } from './commands/scan.ts'
import { searchCommand } from './commands/search.ts'
import { showCommand } from './commands/show.ts'
import { simulateCommand } from './commands/simulate.ts'
import { stationsCommand } from './commands/stations.ts'
import { trainCommand } from './commands/train.ts'
import { syncCommand } from './commands/sync.ts'
import { rereadCommand } from './commands/reread.ts'
import { backupCommand } from './commands/backup.ts'
import { restoreCommand } from './commands/restore.ts'
import { retainCommand } from './commands/retain.ts'
import { usersCommand } from './commands/users.ts'
import { watchCommand } from './commands/watch.ts'
import { watchlistCommand } from './commands/watchlist.ts'

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
  simulateCommand,
  featuresCommand,
  evaluateCommand,
  learnCommand,
  packsCommand,
  packCommand,
  trainCommand,
  watchCommand,
  watchlistCommand,
  matchCommand,
  bundleCommand,
  stationsCommand,
  syncCommand,
  hubCommand,
  rereadCommand,
  backupCommand,
  restoreCommand,
  retainCommand,
  usersCommand,
  auditCommand,
  kioskCommand,
  demoCommand,
  doctorCommand,
  benchCommand,
]
