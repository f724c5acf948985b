/** `gateside show TRAVELLER`: everything the traveller page shows. */
import type { Command } from '../Command.ts'
import { withConsole } from '../openConsole.ts'
import { needWord } from '../readOption.ts'

export const showCommand: Command = {
  name: 'show',
  usage: 'TRAVELLER',
  summary: 'one traveller: identity, booking, bags, reasons, raw messages',
  async run(input) {
    const travellerId = needWord(input.words, 0, 'a TRAVELLER')
    return withConsole(input, async ({ client }) => {
      const page = await client.travellers.read({ travellerId })
      const reasons = [...(page.row.drug?.reasons ?? []), ...(page.row.high?.reasons ?? [])]
      const lines = [
        `${page.identity.display}  ${page.identity.sex ?? '-'}  ${page.identity.birthOn ?? '-'}  ${page.identity.nationality ?? '-'}`,
        ...page.documents.map(
          (document) =>
            `${document.kind} ${document.issuer ?? ''} ${document.number ?? ''} to ${document.expiresOn ?? '-'} (${document.source})`,
        ),
        ...page.itinerary.map(
          (leg) =>
            `${leg.carrier ?? ''}${leg.number ?? ''} ${leg.from ?? '?'}-${leg.to ?? '?'} ${leg.departureLocal ?? ''} ${leg.arrivalLocal ?? ''}`,
        ),
        ...reasons.map(
          (reason) =>
            `${reason.logOdds >= 0 ? '+' : ''}${reason.logOdds.toFixed(2)} ${reason.text.en} / ${reason.text.ko}`,
        ),
        ...page.raws.map((raw) => `--- ${raw.source} ${raw.file}\n${raw.text}`),
      ]
      return { json: page, text: `${lines.join('\n')}\n` }
    })
  },
}
