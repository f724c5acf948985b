/** Reviews of the models' indicators, as they were signed. */
import type { Database } from 'better-sqlite3'
import type { ModelName } from '#core/worklist/Score.ts'

export type ReviewRecord = {
  readonly model: ModelName
  readonly packId: string
  readonly at: string
  readonly by: string
  readonly note: string
  readonly doubts: readonly { readonly feature: string; readonly note: string }[]
}
type ReviewRow = Omit<ReviewRecord, 'doubts'> & { readonly doubts: string }

export function reviewQueries(sql: Database) {
  const all = sql.prepare<[], ReviewRow>(
    'SELECT model, pack AS packId, at, by_user AS "by", note, doubts FROM indicator_reviews ORDER BY row DESC',
  )
  const add = sql.prepare(
    `INSERT INTO indicator_reviews (model, pack, at, by_user, note, doubts)
     VALUES (@model, @packId, @at, @by, @note, @doubts)`,
  )
  return {
    /** Newest first. */
    readAll: (): readonly ReviewRecord[] => all.all().map((row) => ({ ...row, doubts: JSON.parse(row.doubts) })),
    save(review: ReviewRecord): void {
      add.run({ ...review, doubts: JSON.stringify(review.doubts) })
    },
  }
}
