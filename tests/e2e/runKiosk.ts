/** Entry of a kiosk in a process of its own, which a test can kill: folder, key and screens come from the environment. */
import { startKiosk } from '#kiosk/startKiosk.ts'

const { TEST_DIR: dataDir = '', TEST_KEY: key = '', TEST_SCREENS: rendererDir = '' } = process.env
const kiosk = await startKiosk({ dataDir, key: Buffer.from(key, 'hex'), port: 0, rendererDir })
process.stdout.write(`${kiosk.launchUrl}\n`)
