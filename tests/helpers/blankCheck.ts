/** A check of which nothing is said but what a test adds. */
import type { InspectionInput } from '#core/contract/inspections.ts'

export const blankCheck: Omit<InspectionInput, 'travellerId' | 'outcome'> = {
  methods: [],
  substance: null,
  quantity: null,
  unit: null,
  valueKrw: null,
  place: null,
  bagTags: [],
  note: null,
  corrects: null,
}
