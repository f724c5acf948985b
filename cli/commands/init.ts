/** `gateside init --data DIR`: a new station with its first administrator. */
import type { Command } from '../Command.ts'
import { makeStation } from '../makeStation.ts'
import { readText } from '../readOption.ts'
import { dataFolder, keySource } from '../stationKey.ts'

export const initCommand: Command = {
  name: 'init',
  usage: '[--name N] [--airport IATA] [--zone ZONE] [--hall H]',
  summary: 'make a station; prints the one-time PIN of its administrator once',
  options: {
    name: { type: 'string' },
    airport: { type: 'string' },
    zone: { type: 'string' },
    hall: { type: 'string' },
  },
  async run(input) {
    const dir = dataFolder(input)
    const given = (['name', 'airport', 'zone', 'hall'] as const).flatMap((field) => {
      const value = readText(input.options, field)
      return value === null ? [] : [[field, value] as const]
    })
    const made = await makeStation({
      dir,
      source: keySource(input, dir),
      note: input.note,
      settings: Object.fromEntries(given),
    })
    return { json: made, text: `station ${made.station} in ${dir}\n` }
  },
}
