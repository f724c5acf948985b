/** The unsaved work of a person, kept with the station: it outlives this window, the program and the power. */
import { client } from '../client/client.ts'
import { useDrafts, type Draft } from '../screens/inspection/draftStore.ts'
import { noFilter } from '../screens/worklist/rowFilter.ts'
import { useWorklist } from '../screens/worklist/worklistStore.ts'
import { rememberFlight } from './currentFlight.ts'
import { ignoreWhileLost } from './ignoreWhileLost.ts'

type ListWork = Pick<ReturnType<typeof useWorklist.getState>, 'flightId' | 'tab' | 'filter' | 'cursorId' | 'dialog'>
type Work = {
  readonly place: string
  readonly drafts: Readonly<Record<string, Draft>>
  readonly list: ListWork | null
}

/** Whose work this window holds; gone with the window. */
const ownerKey = 'gateside-work-of'
const startPlaces: ReadonlySet<string> = new Set(['', '#', '#/', '#/arrivals'])
/** A pause in the work before it is sent. */
const pauseMs = 250

/** Puts back what the person left, where this window holds nothing newer of the same person. */
export async function takeUpWork(userId: string): Promise<void> {
  const isOwn = sessionStorage.getItem(ownerKey) === userId
  const { body } = await client.station.work()
  const work = body === null ? null : (JSON.parse(body) as Work)
  if (!isOwn) {
    useDrafts.setState({ drafts: work?.drafts ?? {} })
    // Nothing of whoever was at this window before.
    useWorklist.setState({ flightId: null, dialog: null })
  }
  if (work?.list && useWorklist.getState().flightId === null) putBackList(work.list)
  if (work && startPlaces.has(location.hash)) location.hash = work.place
  sessionStorage.setItem(ownerKey, userId)
}

function putBackList(list: ListWork): void {
  // Only the dialog that holds a draft is worth opening again.
  const dialog = list.dialog === 'record' ? 'record' : null
  useWorklist.setState({ ...list, filter: { ...noFilter, ...list.filter }, dialog })
  if (list.flightId !== null) rememberFlight(list.flightId)
}

/** Sends the work after each pause until stopped. */
export function followWork(): () => void {
  let sent = ''
  let timer: ReturnType<typeof setTimeout> | null = null
  const send = async () => {
    timer = null
    const body = JSON.stringify(presentWork())
    if (body === sent) return
    await client.station.keepWork({ body })
    sent = body
  }
  const changed = (isOver = false) => {
    // What could not be sent goes with the next change.
    if (!isOver) return void (timer ??= setTimeout(() => ignoreWhileLost(send()), pauseMs))
    if (timer !== null) clearTimeout(timer)
    ignoreWhileLost(send())
  }
  // What is done is let go of at once: it must not come back as undone after a restart.
  const stops = [
    useDrafts.subscribe((now, before) => changed(countOf(now.drafts) < countOf(before.drafts))),
    useWorklist.subscribe((now, before) => changed(before.dialog !== null && now.dialog === null)),
  ]
  const moved = () => changed()
  addEventListener('hashchange', moved)
  changed()
  return () => {
    for (const stop of stops) stop()
    removeEventListener('hashchange', moved)
    if (timer !== null) clearTimeout(timer)
  }
}

const countOf = (drafts: Work['drafts']): number => Object.keys(drafts).length

function presentWork(): Work {
  const { flightId, tab, filter, cursorId, dialog } = useWorklist.getState()
  const list = flightId === null ? null : { flightId, tab, filter, cursorId, dialog }
  return { place: location.hash, drafts: useDrafts.getState().drafts, list }
}
