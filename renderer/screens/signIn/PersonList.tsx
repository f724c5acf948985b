/** The people of this station as large buttons. */
import { useTranslation } from 'react-i18next'
import type { Person } from './signInStore.ts'
import css from './signIn.module.css'

type Props = {
  readonly people: readonly Person[]
  readonly chosen: string
  readonly onChoose: (userId: string) => void
}

export function PersonList({ people, chosen, onChoose }: Props) {
  const { t } = useTranslation()
  if (people.length === 0) return null
  return (
    <div className={css.people} role="group" aria-label={t('signIn.who')}>
      {people.map((person) => (
        <button
          key={person.id}
          type="button"
          className={css.person}
          aria-pressed={person.id === chosen}
          onClick={() => onChoose(person.id)}
        >
          <span className={css.initial} aria-hidden="true">
            {person.name.slice(0, 1)}
          </span>
          <span className={css.personName}>{person.name}</span>
          <span className={css.personRole}>
            {t(`role.${person.role}`)} · {person.id}
          </span>
        </button>
      ))}
    </div>
  )
}
