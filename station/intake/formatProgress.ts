/** How far an import is, and what it answers in the end. */
import type { ImportJob } from '#core/contract/imports.ts'
import type { Tally } from './Tally.ts'

export type ImportCounts = ImportJob['counts'] & { readonly watchlist: number }

export type ImportProgress = {
  readonly bytesDone: number
  readonly step: string
  readonly counts: ImportCounts
  readonly rejected: { file: string; reason: string; code?: string | undefined }[]
  readonly flightIds: string[]
}

export function formatProgress(
  tally: Tally,
  now: { readonly step: string; readonly bytesDone: number; readonly ms: number },
): ImportProgress {
  return {
    bytesDone: now.bytesDone,
    step: now.step,
    counts: {
      files: tally.files,
      messages: tally.messages,
      pnrs: tally.pnrs,
      travellers: tally.travellers.size,
      bags: tally.bags.size,
      flights: tally.flights.size,
      duplicates: tally.duplicates,
      declarations: tally.declarations,
      inspections: tally.inspections,
      watchlist: tally.watchlist,
      redactions: tally.redactions,
      problems: tally.problems,
      ms: now.ms,
    },
    rejected: [...tally.rejected],
    flightIds: [...tally.flights],
  }
}
