/** Hears tones in samples of sound: how high, from when to when, how loud. */
export type HeardTone = { readonly hertz: number; readonly seconds: number; readonly loudness: number }

const frameSeconds = 0.01
const silence = 0.02

/** Tones with silence between them, or of different height, are told apart. */
export function listenTo(samples: readonly number[], rate: number): readonly HeardTone[] {
  const size = Math.round(rate * frameSeconds)
  const heard: { start: number; end: number }[] = []
  for (let at = 0; at + size <= samples.length; at += size) {
    if (loudnessOf(samples.slice(at, at + size)) < silence) continue
    const last = heard.at(-1)
    if (last && last.end === at) last.end = at + size
    else heard.push({ start: at, end: at + size })
  }
  return heard.map(({ start, end }) => {
    const own = samples.slice(start, end)
    return { hertz: heightOf(own, rate), seconds: own.length / rate, loudness: loudnessOf(own) }
  })
}

function loudnessOf(samples: readonly number[]): number {
  return Math.max(...samples.map(Math.abs))
}

/** From the first to the last time the wave rises through zero. */
function heightOf(samples: readonly number[], rate: number): number {
  const rises: number[] = []
  for (let at = 1; at < samples.length; at++) {
    const [before = 0, now = 0] = [samples[at - 1], samples[at]]
    if (before < 0 && now >= 0) rises.push(at - 1 + before / (before - now))
  }
  const [first = 0, last = 0] = [rises[0], rises.at(-1)]
  return rises.length < 2 ? 0 : ((rises.length - 1) * rate) / (last - first)
}
