/** What a traveller declared to customs before or on arrival. */
import type { RawSpan } from '../messages/RawSpan.ts'

export type DeclaredItem = {
  readonly category:
    | 'alcohol'
    | 'tobacco'
    | 'perfume'
    | 'gift'
    | 'goods'
    | 'food'
    | 'plant'
    | 'animal'
    | 'medicine'
    | 'weapon'
    | 'other'
  readonly text: string
  readonly quantity: number | null
  readonly unit: string | null
  readonly value: { readonly amount: number; readonly currency: string } | null
}

export type Declaration = {
  readonly reference: string
  readonly channel: 'paper' | 'mobile' | 'kiosk' | 'oral'
  readonly declaredAt: string | null
  readonly carrier: string | null
  readonly number: string | null
  readonly arrivalOn: string | null
  readonly surname: string
  readonly given: string
  readonly birthOn: string | null
  readonly documentNumber: string | null
  readonly purpose: 'tourism' | 'business' | 'family' | 'study' | 'return' | 'other' | null
  readonly stayDays: number | null
  readonly companions: number | null
  readonly countriesVisited: readonly string[]
  readonly cash: { readonly amount: number; readonly currency: string } | null
  readonly totalValueUsd: number | null
  readonly items: readonly DeclaredItem[]
  /** Ticked boxes, true = yes: over allowance, cash over 10,000 USD, food/plant, medicine/drug, weapon, commercial. */
  readonly answers: Readonly<
    Record<'overAllowance' | 'cash' | 'foodPlant' | 'medicine' | 'weapon' | 'commercial', boolean | null>
  >
  readonly raw: string
  readonly span: RawSpan
}
