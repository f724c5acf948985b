// `npm run -s gateside -- COMMAND`: the console, on the Node that npm brought.
import { installPackages } from './steps/install.mjs'
import { findNode24 } from './steps/node24.mjs'
import { root } from './steps/root.mjs'
import { run } from './steps/run.mjs'

await installPackages()
const answer = await run(
  findNode24(),
  ['--disable-warning=ExperimentalWarning', `${root}cli/main.ts`, ...process.argv.slice(2)],
  {
    cwd: process.env.INIT_CWD ?? process.cwd(),
  },
)
process.exit(answer.code)
