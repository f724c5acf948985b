/** Makes a station with one person of each role, and takes in what a story needs. */
import type { Role } from '#core/contract/access.ts'
import { createFirstUsers } from '#station/access/createFirstUsers.ts'
import { createStation } from '#station/createStation.ts'
import { type DemonstrationStart, demonstrationSetting } from '#station/demonstration/demonstrationClock.ts'
import type { Engine } from '#station/engine/Engine.ts'
import { openEngine } from '#station/engine/openEngine.ts'

export type StationWish = {
  readonly dir: string
  readonly key: Buffer
  readonly roles?: readonly Role[]
  readonly place?: { readonly name: string; readonly hall: string }
  /** The station's clock starts here, as that of a demonstration; absent: the real time. */
  readonly nowAt?: string
}

const everyRole: readonly Role[] = ['inspector', 'supervisor', 'administrator', 'auditor']
const hallB = { name: 'Incheon T2', hall: 'B' } as const

/** Answers one-time PINs by user id; ids are role names. */
export async function makeStationWith(
  wish: StationWish,
  fill: (engine: Engine) => Promise<unknown>,
): Promise<Map<string, string>> {
  const { dir, key, nowAt, roles = everyRole, place = hallB } = wish
  createStation({
    dir,
    key,
    settings: { ...place, airport: 'ICN', zone: 'Asia/Seoul', demonstration: nowAt !== undefined },
  })
  const engine = await openEngine({ dir, key, ...(nowAt === undefined ? {} : { clock: () => new Date(nowAt) }) })
  try {
    if (nowAt !== undefined)
      engine.station.store.settings.save(demonstrationSetting, { nowAt } satisfies DemonstrationStart)
    const users = await createFirstUsers(
      engine.station,
      roles.map((role) => ({ id: role, name: role, role })),
    )
    await fill(engine)
    return new Map(users.map(({ user, oneTimePin }) => [user.id, oneTimePin]))
  } finally {
    await engine.close()
  }
}
