/** Plays the tones of a scan on the loudspeaker. */
import { type ScanVerdict, writeTones } from './tones.ts'

let context: AudioContext | null = null

export function playTone(verdict: ScanVerdict): void {
  context ??= new AudioContext()
  // A browser lets sound begin only after a touch or key; before that it stays silent.
  if (context.state === 'suspended') void context.resume()
  writeTones(context, verdict)
}
