/** Everything one can do or go to, found by typing in either language (mod+K): first what can be done here. */
import { Spotlight, type SpotlightActionData, type SpotlightActionGroupData } from '@mantine/spotlight'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { User } from '#core/contract/access.ts'
import type { FlightView } from '#core/contract/flights.ts'
import { client } from '../client/client.ts'
import { useSavedFilters } from '../screens/worklist/savedFilterStore.ts'
import { ignoreWhileLost } from './ignoreWhileLost.ts'
import { type KeyMap, keysInReach, useKeys } from './keyboard.ts'
import type { PaletteAction } from './PaletteAction.ts'
import { paletteActs } from './paletteActs.ts'
import { filterPlace, flightPlace, pagePlaces } from './palettePlaces.ts'
import { paletteTastes } from './paletteTastes.ts'
import { go } from './route.ts'
import css from './shell.module.css'
import { useLanguage } from './useLanguage.ts'

type Props = { readonly user: User; readonly onHelp: () => void }

/** Lines shown at a time; the rest is found by typing. */
const mostLines = 40

export function CommandPalette({ user, onHelp }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  const [query, setQuery] = useState('')
  const [opened, setOpened] = useState(false)
  const [keys, setKeys] = useState<KeyMap>({})
  const [flights, setFlights] = useState<readonly FlightView[]>([])
  const filters = useSavedFilters((it) => it.filters)
  useKeys({}, { modal: true, active: opened })
  const opening = () => {
    setKeys(keysInReach())
    setOpened(true)
    ignoreWhileLost(useSavedFilters.getState().asked())
    ignoreWhileLost(client.flights.board({ sinceHours: 36 }).then((answer) => setFlights(answer.flights)))
  }
  const groups = !opened
    ? []
    : [
        { group: t('palette.acts'), actions: paletteActs(t, user, keys) },
        { group: t('palette.places'), actions: [...pagePlaces(user), ...filters.map(filterPlace)] },
        { group: t('palette.flights'), actions: flights.map((flight) => flightPlace(flight, language)) },
        { group: t('palette.window'), actions: paletteTastes(onHelp) },
        { group: t('palette.find'), actions: searchAction(query) },
      ]
  return (
    <Spotlight
      actions={useLines(groups)}
      query={query}
      onQueryChange={setQuery}
      onSpotlightOpen={opening}
      onSpotlightClose={() => setOpened(false)}
      shortcut="mod + K"
      filter={matching}
      limit={mostLines}
      scrollable
      maxHeight="min(70vh, 34rem)"
      highlightQuery
      // Whom an act would be about stays in sight behind it.
      overlayProps={{ blur: 0 }}
      classNames={{ action: css.paletteAction ?? '' }}
      nothingFound={t('palette.nothing')}
      searchProps={{
        placeholder: t('palette.hint'),
        'aria-label': t('palette.hint'),
        leftSection: <IconSearch size={20} />,
      }}
    />
  )
}

type Line = SpotlightActionData | SpotlightActionGroupData
type Group = { readonly group: string; readonly actions: readonly PaletteAction[] }

/** In the words of the screen, found by those of the other language too. */
function useLines(groups: readonly Group[]): SpotlightActionGroupData[] {
  const { t, i18n } = useTranslation()
  const other = i18n.getFixedT(useLanguage() === 'ko' ? 'en' : 'ko')
  const toLine = (action: PaletteAction): SpotlightActionData => {
    const { id, text, values, words, about, shown, icon, run } = action
    return {
      id,
      label: t(text, { ...values }),
      keywords: [other(text, { ...values }), words].filter(Boolean).join(' '),
      ...(about ? { description: about } : {}),
      leftSection: icon,
      rightSection: shown ? <kbd className={css.paletteKey}>{shown}</kbd> : null,
      // After the palette has gone, so that a dialog keeps the focus it takes.
      onClick: () => setTimeout(run),
    }
  }
  return groups
    .filter(({ actions }) => actions.length > 0)
    .map(({ group, actions }) => ({ group, actions: actions.map(toLine) }))
}

/** Those that have every typed word, in their own order: what one can do here first, a search for the text last. */
function matching(query: string, groups: readonly Line[]): Line[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  const has = ({ label, description, keywords }: SpotlightActionData) => {
    const text = [label, description, keywords].flat().join(' ').toLowerCase()
    return words.every((word) => text.includes(word))
  }
  return groups.flatMap((group) => {
    if (!('actions' in group)) return []
    const actions = group.actions.filter(has)
    return actions.length > 0 ? [{ ...group, actions }] : []
  })
}

function searchAction(query: string): readonly PaletteAction[] {
  const text = query.trim()
  if (!text) return []
  return [
    {
      ...{ id: 'search', text: 'palette.search', values: { text }, words: text, icon: <IconSearch size={20} /> },
      run: () => go({ name: 'search', text }),
    },
  ]
}
