/** One flight leg as a message states it: times are wall-clock times of their airport. */
export type Leg = {
  readonly carrier: string | null
  readonly number: string | null
  readonly suffix: string | null
  readonly from: string | null
  readonly to: string | null
  /** `YYYY-MM-DDTHH:mm`, or `YYYY-MM-DD` where only the day is known. */
  readonly departureLocal: string | null
  readonly arrivalLocal: string | null
}
