/** A reason as the contract has it: its types are not read-only. */
import type { Reason } from '#core/worklist/Reason.ts'

export function copyReason({ parts, rarity, ...reason }: Reason) {
  return {
    ...reason,
    features: [...reason.features],
    ...(parts === undefined ? {} : { parts: parts.map((part) => ({ ...part })) }),
    ...(rarity === undefined ? {} : { rarity: { share: rarity.share, text: { ...rarity.text } } }),
  }
}
