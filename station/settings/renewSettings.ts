/** Brings the settings that an open station holds up to what is stored: a policy that arrived is in force from the next list on. */
import type { Station } from '../Station.ts'
import type { StationSettings } from './StationSettings.ts'

/** In place: every job holds the same object. Call after the write, never inside one that may be taken back. */
export function renewSettings({ store, settings }: Pick<Station, 'store' | 'settings'>): void {
  const stored = store.settings.read<StationSettings>('station')
  if (stored !== null) Object.assign(settings, stored)
}
