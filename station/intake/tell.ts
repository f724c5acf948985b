/** Tells whoever asked for the import how far it is. */
import { formatProgress } from './formatProgress.ts'
import type { ImportRun } from './ImportRun.ts'

export function tell(run: ImportRun, step: string): void {
  const ms = Math.round(performance.now() - run.startedMs)
  run.onProgress?.(formatProgress(run.tally, { step, bytesDone: run.bytesDone, ms }))
}
