/** Every key that works somewhere, as the map of keys shows it; a test walks the screens and finds none that is missing here. */
export type HelpKey = {
  /** As the browser names them. */
  readonly keys: readonly string[]
  /** As printed on the keyboard. */
  readonly shown: string
  /** Of `help.key` in the texts. */
  readonly meaning: string
}
export type HelpGroup = { readonly name: string; readonly keys: readonly HelpKey[] }

const one = (key: string, meaning: string, shown = key): HelpKey => ({ keys: [key], shown, meaning })
const numbers = (count: number) => Array.from({ length: count }, (_, at) => String(at + 1))

export const keyHelp: readonly HelpGroup[] = [
  {
    name: 'everywhere',
    keys: [one('/', 'search'), one('Control+k', 'palette', 'Ctrl K'), one('?', 'help'), one('Escape', 'back', 'Esc')],
  },
  {
    name: 'lists',
    keys: [
      { keys: ['ArrowDown', 'j'], shown: '↓ j', meaning: 'next' },
      { keys: ['ArrowUp', 'k'], shown: '↑ k', meaning: 'previous' },
      { keys: ['PageDown', 'PageUp'], shown: 'PgDn PgUp', meaning: 'page' },
      { keys: ['Home', 'End'], shown: 'Home End', meaning: 'ends' },
      one('Enter', 'primary'),
      { keys: numbers(4), shown: '1 – 4', meaning: 'tabs' },
    ],
  },
  {
    name: 'worklist',
    keys: [
      one('Enter', 'record'),
      { keys: ['o', 'ArrowRight'], shown: 'o →', meaning: 'open' },
      one('p', 'passed'),
      one('m', 'missed'),
      one('s', 'skip'),
      one('h', 'claim'),
      one('u', 'undo'),
    ],
  },
  {
    name: 'flight',
    keys: [
      one('l', 'viewList'),
      one('c', 'viewSeats'),
      one('b', 'viewBags'),
      one('n', 'viewSources'),
      one('d', 'viewChanges'),
      one('t', 'viewTeam'),
      { keys: ['ArrowLeft', 'ArrowUp', 'ArrowRight', 'ArrowDown'], shown: '← ↑ → ↓', meaning: 'seatMove' },
    ],
  },
  {
    name: 'person',
    keys: [
      one('Enter', 'record'),
      one('p', 'passed'),
      one('m', 'missed'),
      one('s', 'skip'),
      one('h', 'claim'),
      one('u', 'undo'),
    ],
  },
  { name: 'record', keys: [{ keys: numbers(8), shown: '1 – 8', meaning: 'outcome' }, one('Enter', 'save')] },
  {
    name: 'gate',
    keys: [
      one('1', 'gateSeen'),
      { keys: ['2', 'Enter'], shown: '2 Enter', meaning: 'gateRefer' },
      one('3', 'gatePassed'),
      one('4', 'gateMissed'),
      one('5', 'gateScan'),
      one('h', 'claim'),
      one('u', 'undo'),
    ],
  },
  {
    name: 'hall',
    keys: [
      one('1', 'hallSeal'),
      one('2', 'hallRefer'),
      one('3', 'hallResult'),
      one('4', 'hallSealOff'),
      one('5', 'hallRelease'),
      one('u', 'undo'),
    ],
  },
]
