/** Short tones of our own making: two rising ones for a selected person, a low one for everyone else, two falling for nobody. */
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
const loudness = 0.18

let context: AudioContext | null = null

export function playTone(verdict: ScanVerdict): void {
  context ??= new AudioContext()
  // A browser lets sound begin only after a touch or key; before that it stays silent.
  if (context.state === 'suspended') void context.resume()
  const { currentTime, destination } = context
  tones[verdict].forEach((hertz, at) => {
    if (!context) return
    const start = currentTime + at * toneSeconds
    const oscillator = context.createOscillator()
    const gain = context.createGain()
    oscillator.frequency.value = hertz
    gain.gain.setValueAtTime(0, start)
    gain.gain.linearRampToValueAtTime(loudness, start + 0.015)
    gain.gain.linearRampToValueAtTime(0, start + toneSeconds)
    oscillator.connect(gain).connect(destination)
    oscillator.start(start)
    oscillator.stop(start + toneSeconds)
  })
}
