/** Who works here now: choose the person, enter the PIN; a one-time PIN is changed before anything else. */
import { TextInput } from '@mantine/core'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useConnection } from '../../client/connection.ts'
import { useSession } from '../../shell/sessionStore.ts'
import { useStation } from '../../shell/stationStore.ts'
import { LanguageChoice } from '../../shell/TasteChoices.tsx'
import { ChangePin } from './ChangePin.tsx'
import { formatHall } from '../../format/formatHall.ts'
import { PersonList } from './PersonList.tsx'
import { PinEntry } from './PinEntry.tsx'
import { useSignIn } from './signInStore.ts'
import css from './signIn.module.css'

export function SignInScreen() {
  const { t } = useTranslation()
  const status = useSession((it) => it.status)
  const epoch = useConnection((it) => it.epoch)
  const about = useStation((it) => it.about)
  const { people, userId, personChosen, opened } = useSignIn()
  useEffect(() => {
    if (epoch > 0) void opened()
  }, [epoch, opened])
  return (
    <main className={css.page}>
      <section className={css.intro}>
        <b className={css.brand}>Gateside</b>
        <h1>{about ? formatHall(about.station) : ' '}</h1>
        <p>{about?.station.airport}</p>
        {about?.station.demonstration && <p className={css.demo}>{t('signIn.demonstration')}</p>}
        <div className={css.language}>
          <LanguageChoice />
        </div>
      </section>
      <section className={css.card}>
        {status === 'mustChangePin' ? (
          <ChangePin />
        ) : (
          <>
            <h2>{t('signIn.title')}</h2>
            <PersonList people={people} chosen={userId} onChoose={personChosen} />
            {people.length === 0 && (
              <TextInput
                label={t('signIn.id')}
                value={userId}
                w="100%"
                onChange={(event) => personChosen(event.currentTarget.value)}
              />
            )}
            <PinEntry userId={userId} key={userId} />
          </>
        )}
      </section>
    </main>
  )
}
