/** The reliability curve with its ranges: what was said and what came true, in bins of equal mass. */
import { chooseBins, computeReliability, type Forecast } from '../calibration/measureCalibration.ts'
import type { Interval } from './Interval.ts'
import { wilsonInterval } from './wilsonInterval.ts'

export type ReliabilityBin = {
  readonly n: number
  /** Mean probability said. */
  readonly said: number
  /** Share that came true, with Wilson's 95 % interval at the effective number of rows. */
  readonly came: Interval
}

export function measureReliability(forecast: Forecast): readonly ReliabilityBin[] {
  const square = meanSquare(forecast)
  return computeReliability(forecast, chooseBins(forecast.labels)).map(({ n, weight, said, came }) => {
    // Kish's effective number, with the mean square of all weights for that of the bin; never more than there are rows.
    const effective = Math.max(1, Math.min(n, (weight * weight) / (n * square)))
    return { n, said, came: wilsonInterval(came * effective, effective) ?? { value: came, low: 0, high: 1 } }
  })
}

function meanSquare({ weights, labels }: Forecast): number {
  if (weights === null || labels.length === 0) return 1
  let sum = 0
  for (let row = 0; row < weights.length; row++) sum += (weights[row] as number) ** 2
  return sum / weights.length
}
