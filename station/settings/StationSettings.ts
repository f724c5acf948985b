/** What makes one station differ from another: who it is, where it stands, how much its people can check today. */
export type StationSettings = {
  readonly id: string
  readonly name: string
  readonly hall: string
  /** IATA code of the airport where its travellers arrive. */
  readonly airport: string
  readonly zone: string
  readonly demonstration: boolean
  readonly capacity: CapacityRule
  readonly policy: ScorePolicy
  readonly autoLockMinutes: number
  /** Of windows in which nobody has chosen one; Korean where missing. */
  readonly language?: 'ko' | 'en'
  /** `KR`: times and names as Korean senders write them; `open`: no assumption. */
  readonly profile: 'KR' | 'open'
}

/** How many of a flight are proposed: a share of its travellers, within bounds, of which a share at random. */
export type CapacityRule = {
  readonly travellerShare: number
  readonly least: number
  readonly most: number
  readonly randomShare: number
}

/** Weights of the two models in the priority (design section 7). */
export type ScorePolicy = { readonly highWeight: number; readonly drugWeight: number }

/** 5 % of the travellers, of which 10 % at random: the service's default until a supervisor sets today's figures. */
export const defaultCapacity: CapacityRule = { travellerShare: 0.05, least: 1, most: 60, randomShare: 0.1 }

/** As the ranking sets out (models/ranking/RankPolicy.ts): probabilities of drugs are smaller by orders of magnitude. */
export const defaultPolicy: ScorePolicy = { highWeight: 0.5, drugWeight: 3 }
