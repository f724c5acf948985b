/** What a scan sounds like: two rising tones for a selected person, a low one for everyone else, two falling for nobody. */
export type ScanVerdict = 'selected' | 'plain' | 'elsewhere' | 'unknown' | 'several'

/** Frequencies in hertz, one after the other. */
const tones: Readonly<Record<ScanVerdict, readonly number[]>> = {
  selected: [660, 990],
  plain: [330],
  elsewhere: [330, 330],
  unknown: [440, 247],
  several: [440, 440],
}
const toneSeconds = 0.13
/** Two equal tones must not run into one. */
const edgeSeconds = 0.015
/** Of full scale: heard in a hall, and not distorted by a small loudspeaker. */
const loudness = 0.4

/** Writes the tones of a verdict into a context, from now on. */
export function writeTones(context: BaseAudioContext, verdict: ScanVerdict): void {
  for (const [at, hertz] of tones[verdict].entries()) {
    const start = context.currentTime + at * toneSeconds
    const end = start + toneSeconds
    const oscillator = context.createOscillator()
    const gain = context.createGain()
    oscillator.frequency.value = hertz
    gain.gain.setValueAtTime(0, start)
    gain.gain.linearRampToValueAtTime(loudness, start + edgeSeconds)
    gain.gain.setValueAtTime(loudness, end - 2 * edgeSeconds)
    gain.gain.linearRampToValueAtTime(0, end - edgeSeconds)
    oscillator.connect(gain).connect(context.destination)
    oscillator.start(start)
    oscillator.stop(end)
  }
}
