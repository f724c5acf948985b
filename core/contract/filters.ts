/** Requests about the filters of the worklist that a person keeps: conditions under a name, never typed names of people. */
import { z } from 'zod'
import { selectionReasons } from '../worklist/SelectionReason.ts'
import { forAll } from './procedure.ts'

export const filterBodySchema = z.object({
  tab: z.enum(['selected', 'all', 'changed', 'notOnBoard']),
  kind: z.enum(['adult', 'child', 'infant', 'crew', 'transit', 'staff', 'unknown']).nullable(),
  band: z.union([z.literal(2), z.literal(3), z.literal(4)]).nullable(),
  selection: z.enum(selectionReasons).nullable(),
  nationality: z.string().max(3).nullable(),
  party: z.enum(['alone', 'group']).nullable(),
  bags: z.enum(['none', 'some', 'many']).nullable(),
  openOnly: z.boolean(),
})
export type FilterBody = z.infer<typeof filterBodySchema>

export const savedFilterSchema = z.object({
  id: z.string(),
  name: z.string(),
  body: filterBodySchema,
  /** Set as a flight's list is first opened; one of a person's own. */
  isStart: z.boolean().optional(),
  /** For everyone of this station. */
  isShared: z.boolean().optional(),
  /** Whose it is, where it is a colleague's: to be used, not to be changed. */
  by: z.string().nullable().optional(),
})
export type SavedFilter = z.infer<typeof savedFilterSchema>

export const filters = {
  list: forAll(null).output(z.array(savedFilterSchema)),
  /** One of the same name takes the place of the earlier one; with `id` one's own is named or used otherwise. */
  save: forAll(null)
    .input(
      z.object({
        id: z.string().optional(),
        name: z.string().trim().min(1).max(60),
        body: filterBodySchema,
        isStart: z.boolean().optional(),
        isShared: z.boolean().optional(),
      }),
    )
    .output(savedFilterSchema),
  remove: forAll(null)
    .input(z.object({ id: z.string() }))
    .output(z.object({ removed: z.boolean() })),
}
