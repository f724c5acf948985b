/** What can be done here and now, for the palette: every key that works on this screen, and what has a button only. */
import { IconBolt } from '@tabler/icons-react'
import { createElement } from 'react'
import type { User } from '#core/contract/access.ts'
import { useTraveller } from '../screens/traveller/travellerStore.ts'
import { tabs } from '../screens/worklist/rowFilter.ts'
import { useWorklist } from '../screens/worklist/worklistStore.ts'
import { keyHelp } from './keyHelp.ts'
import { type KeyMap } from './keyboard.ts'
import type { PaletteAction } from './PaletteAction.ts'
import { flightPlaces, parseRoute, type Route } from './route.ts'
import type { Say } from './Say.ts'

/** Groups of the map of keys that belong to a screen. */
function groupsOf({ name }: Route): readonly string[] {
  if (name === 'traveller') return ['person']
  if (name === 'gate' || name === 'hall') return [name]
  return flightPlaces.some((place) => place === name) ? ['worklist'] : []
}

/** Moves the cursor only. */
const moves: ReadonlySet<string> = new Set(['seatMove'])

/** `keys`: those in reach before the palette came on top. */
export function paletteActs(t: Say, user: User, keys: KeyMap): readonly PaletteAction[] {
  const route = parseRoute(location.hash)
  const groups = groupsOf(route)
  const known = keyHelp.filter(({ name }) => groups.includes(name)).flatMap((group) => group.keys)
  const byKey = known.flatMap(({ keys: names, shown, meaning }): PaletteAction[] => {
    const run = names.map((name) => keys[name]).find((one) => one !== undefined)
    return run === undefined || moves.has(meaning)
      ? []
      : [{ id: `act-${meaning}`, text: `help.key.${meaning}`, shown, run }]
  })
  const person = personOf(route)
  const acts = [...byKey, ...buttonsOf(route, user)]
  return acts.map((act) => ({
    icon: createElement(IconBolt, { size: 20 }),
    ...(person ? { about: person } : {}),
    ...act,
  }))
}

/** Who an act would be about. */
function personOf(route: Route): string | null {
  if (route.name === 'traveller') return useTraveller.getState().answer.value?.row.name ?? null
  if (route.name === 'gate' || route.name === 'hall') return null
  const { rows, cursorId } = useWorklist.getState()
  return rows.find((row) => row.travellerId === cursorId)?.name ?? null
}

function buttonsOf(route: Route, user: User): readonly PaletteAction[] {
  const mayAct = user.role !== 'auditor'
  if (route.name === 'traveller') {
    const { dialogOpened } = useTraveller.getState()
    if (!mayAct) return []
    return [
      { id: 'sheet', text: 'traveller.sheet', run: () => dialogOpened({ kind: 'sheet' }) },
      { id: 'select', text: 'action.select', run: () => dialogOpened({ kind: 'select' }) },
    ]
  }
  if (route.name !== 'worklist') return []
  const { dialogOpened, tabChosen } = useWorklist.getState()
  const isLead = user.role === 'supervisor' || user.role === 'administrator'
  return [
    ...(mayAct ? [{ id: 'select', text: 'action.select', run: () => dialogOpened('select') }] : []),
    ...(isLead ? [{ id: 'capacity', text: 'capacity.title', about: '', run: () => dialogOpened('capacity') }] : []),
    { id: 'print', text: 'common.print', about: '', run: () => window.print() },
    ...tabs.map((tab) => ({ id: `tab-${tab}`, text: `worklist.tab.${tab}`, about: '', run: () => tabChosen(tab) })),
  ]
}
