/** The text function as plain helpers take it: a key and the values to fill in. */
import type { TFunction } from 'i18next'

export type Say = TFunction
