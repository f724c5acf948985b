/** What the X-ray said of a bag, or that it has been asked. */
import { useTranslation } from 'react-i18next'
import { Tag, type Tone } from '../../components/StatusTag.tsx'

type State = 'asked' | 'suspect' | 'clear' | 'open'

const looks: Readonly<Record<State, { readonly tone: Tone; readonly mark: string }>> = {
  asked: { tone: 'random', mark: '◌' },
  suspect: { tone: 'bad', mark: '✖' },
  clear: { tone: 'done', mark: '✓' },
  open: { tone: 'warn', mark: '◧' },
}

export function XrayTag({ state }: { readonly state: State }) {
  const { t } = useTranslation()
  return <Tag {...looks[state]} text={t(`xray.${state}`)} />
}
