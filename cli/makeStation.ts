/** Makes a station with its first administrator, whose one-time PIN is shown once. */
import { createFirstUsers } from '#station/access/createFirstUsers.ts'
import { createStation } from '#station/createStation.ts'
import type { KeySource } from '#station/keys/dataKey.ts'
import { openStation } from '#station/openStation.ts'
import type { StationSettings } from '#station/settings/StationSettings.ts'
import { Refusal } from './Refusal.ts'
import { createKey } from './stationKey.ts'

export type Made = { readonly station: string; readonly admin: string; readonly oneTimePin: string }

export type Wanted = {
  readonly dir: string
  readonly source: KeySource
  readonly settings?: Partial<Omit<StationSettings, 'id'>>
  note(line: string): void
}

export async function makeStation({ dir, source, settings = {}, note }: Wanted): Promise<Made> {
  const key = await createKey(dir, source)
  const created = createStation({ dir, key, settings })
  if (created.kind === 'refused') throw new Refusal(`there is a station in ${dir} already.`)
  const station = openStation({ dir, key })
  try {
    const [added] = await createFirstUsers(station, [{ id: 'admin', name: 'Administrator', role: 'administrator' }])
    if (added === undefined) throw new Error('the first administrator could not be made')
    note(`made a station in ${dir}; sign in as "admin" with the one-time PIN ${added.oneTimePin} (shown once)`)
    if (source.kind === 'file') note(`its key is ${source.file}: keep it safe, without it the store cannot be read`)
    return { station: created.settings.id, admin: added.user.id, oneTimePin: added.oneTimePin }
  } finally {
    station.close()
  }
}
