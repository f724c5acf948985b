/** Adam with decoupled weight decay (Kingma & Ba 2015; Loshchilov & Hutter 2019) on plain arrays: a network here has few weights. */

export type AdamOptions = {
  readonly decay: number
  /** A step's gradient is shortened to this length at most. */
  readonly clipNorm: number
}

export type Adam = {
  /** Changes `weights` in place by one step against `gradients`, in the same order as at creation. */
  step(gradients: readonly Float32Array[], rate: number): void
}

const [beta1, beta2, epsilon] = [0.9, 0.999, 1e-8]

export function createAdam(weights: readonly Float32Array[], options: AdamOptions): Adam {
  const first = weights.map((part) => new Float32Array(part.length))
  const second = weights.map((part) => new Float32Array(part.length))
  let steps = 0
  return {
    step: (gradients, rate) => {
      steps++
      const shrink = Math.min(1, options.clipNorm / (lengthOf(gradients) + 1e-12))
      const pace = (rate * Math.sqrt(1 - beta2 ** steps)) / (1 - beta1 ** steps)
      weights.forEach((part, at) => {
        const [g, m, v] = [gradients[at] as Float32Array, first[at] as Float32Array, second[at] as Float32Array]
        for (let k = 0; k < part.length; k++) {
          const slope = (g[k] as number) * shrink
          const mean = beta1 * (m[k] as number) + (1 - beta1) * slope
          const square = beta2 * (v[k] as number) + (1 - beta2) * slope * slope
          m[k] = mean
          v[k] = square
          part[k] = (part[k] as number) * (1 - rate * options.decay) - (pace * mean) / (Math.sqrt(square) + epsilon)
        }
      })
    },
  }
}

function lengthOf(parts: readonly Float32Array[]): number {
  let sum = 0
  for (const part of parts) for (const value of part) sum += value * value
  return Math.sqrt(sum)
}
