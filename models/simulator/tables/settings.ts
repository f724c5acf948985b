/** Settings of a simulated world that callers may change, with their defaults and what they are taken from. */

export const pushLabels = ['72h', '24h', '1h', 'departure'] as const
export type PushLabel = (typeof pushLabels)[number]

/** Minutes before departure at which a push is prepared; the last one after the doors have closed. */
export const pushMinutes: Readonly<Record<PushLabel, number>> = { '72h': 4320, '24h': 1440, '1h': 60, departure: -6 }

export type WorldSettings = {
  readonly pushes: readonly PushLabel[]
  /** Drug couriers per 10,000 travellers; reality is nearer 0.1. */
  readonly drugPer10k: number
  /** Multiplies the rates of all other offences. */
  readonly offenceScale: number
  /** Share of travellers that is inspected. */
  readonly inspectedShare: number
  /** Share of the inspections that is drawn by lot, with its probability recorded. */
  readonly randomShare: number
  /** Share of messages with an odd but legal layout. */
  readonly quirkShare: number
}

/**
 * Inspection of 6 % with 8 % of it random: between the Korean practice of about 10 % in the 1990s and today's smaller
 * share; the random part follows the recommendation of 5 to 10 %. Quirks: most real senders are regular.
 */
export const defaultSettings: WorldSettings = {
  pushes: ['24h', 'departure'],
  drugPer10k: 4,
  offenceScale: 1,
  inspectedShare: 0.06,
  randomShare: 0.08,
  quirkShare: 0.01,
}
