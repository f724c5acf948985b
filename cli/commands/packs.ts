/** `gateside packs`: the models this station runs. */
import type { Command } from '../Command.ts'
import { withConsole } from '../openConsole.ts'
import { formatTable } from '../table.ts'

export const packsCommand: Command = {
  name: 'packs',
  usage: '',
  summary: 'the models in use, when and on what they were trained',
  async run(input) {
    return withConsole(input, async ({ client }) => {
      const { packs } = await client.station.about()
      const rows = packs.map((pack) => [
        pack.id,
        pack.model,
        pack.trainedOn,
        pack.features,
        pack.simulated ? 'simulated' : 'real',
      ])
      return { json: packs, text: formatTable(['pack', 'model', 'trained', 'features', 'data'], rows) }
    })
  },
}
