/** Notes of officers about this traveller: written, amended with the old kept, deleted with a way back. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { NoteView } from '#core/contract/notes.ts'
import type { TravellerPage } from '#core/contract/travellers.ts'
import { client } from '../../client/client.ts'
import { formatInstant } from '../../format/formatInstant.ts'
import { useZone } from '../../shell/stationStore.ts'
import { useLanguage } from '../../shell/useLanguage.ts'
import { tellFailure, tellUndo } from '../../components/tell.ts'
import { NoteForm } from './NoteForm.tsx'
import { Section } from './Section.tsx'
import css from './traveller.module.css'
import { useTraveller } from './travellerStore.ts'

type Props = { readonly page: TravellerPage; readonly mayAct: boolean }

export function NotesPart({ page, mayAct }: Props) {
  const { t } = useTranslation()
  const { opened } = useTraveller()
  const [isWriting, setWriting] = useState(false)
  const { travellerId } = page.row
  const notes = page.notes ?? []
  if (notes.length === 0 && !mayAct) return null
  const write = async (text: string) => {
    await client.notes.write({ travellerId, text })
    setWriting(false)
    await opened(travellerId)
  }
  return (
    <Section title={t('traveller.notes')} count={notes.filter((note) => note.removed === null).length}>
      <ul className={css.lines}>
        {notes.map((note) => (
          <NoteLine key={note.id} note={note} travellerId={travellerId} mayAct={mayAct} />
        ))}
      </ul>
      <SheetLines sheets={page.sheets ?? []} />
      {mayAct && !isWriting && (
        <Button variant="default" onClick={() => setWriting(true)}>
          {t('note.begin')}
        </Button>
      )}
      {isWriting && <NoteForm label={t('note.new')} save={t('note.save')} onSave={write} />}
    </Section>
  )
}

/** Paper that was printed of this traveller: which number, by whom, when and why. */
function SheetLines({ sheets }: { readonly sheets: NonNullable<TravellerPage['sheets']> }) {
  const { t } = useTranslation()
  return sheets.map((sheet) => (
    <p key={sheet.number} className={css.mute}>
      {t('sheet.printed')} {sheet.number} · {t(`purpose.${sheet.purpose}`)} · <When word={sheet} />
    </p>
  ))
}

type LineProps = { readonly note: NoteView; readonly travellerId: string; readonly mayAct: boolean }

function NoteLine({ note, travellerId, mayAct }: LineProps) {
  const { t } = useTranslation()
  const [isAmended, setAmended] = useState(false)
  const { amend, remove, restore } = useNoteActs(note, travellerId)
  if (note.removed)
    return (
      <li className={css.note} data-removed="true">
        <span className={css.mute}>
          {t('note.removed')} · <When word={note.removed} />
        </span>
        {mayAct && (
          <Button variant="default" size="xs" onClick={() => void restore()}>
            {t('note.restore')}
          </Button>
        )}
      </li>
    )
  return (
    <li className={css.note}>
      <p>{note.text}</p>
      <span className={css.mute}>
        <When word={note} /> {note.station && `· ${note.station}`}
      </span>
      {note.earlier.length > 0 && (
        <details className={css.more}>
          <summary>{t('note.earlier', { count: note.earlier.length })}</summary>
          {note.earlier.map((before) => (
            <p key={before.at}>
              <del>{before.text}</del>{' '}
              <span className={css.mute}>
                <When word={before} />
              </span>
            </p>
          ))}
        </details>
      )}
      {mayAct && !isAmended && (
        <span className={css.hitActs}>
          <Button variant="default" size="xs" onClick={() => setAmended(true)}>
            {t('note.amend')}
          </Button>
          <Button variant="default" size="xs" onClick={() => void remove()}>
            {t('note.remove')}
          </Button>
        </span>
      )}
      {isAmended && (
        <NoteForm
          label={t('note.amend')}
          save={t('note.save')}
          text={note.text}
          onSave={async (text) => {
            await amend(text)
            setAmended(false)
          }}
        />
      )}
    </li>
  )
}

function When({ word }: { readonly word: { readonly by: string; readonly at: string } }) {
  const language = useLanguage()
  const zone = useZone()
  return (
    <>
      {word.by} · {formatInstant(word.at, zone, language)}
    </>
  )
}

function useNoteActs(note: NoteView, travellerId: string) {
  const { t } = useTranslation()
  const { opened } = useTraveller()
  const about = { travellerId, noteId: note.id }
  const attempt = async (act: Promise<unknown>) => {
    try {
      await act
      await opened(travellerId)
      return true
    } catch (error) {
      tellFailure(t, error)
      return false
    }
  }
  const restore = () => attempt(client.notes.restore(about))
  return {
    restore,
    amend: async (text: string) => {
      await client.notes.amend({ ...about, text })
      await opened(travellerId)
    },
    remove: async () => {
      if (await attempt(client.notes.remove(about)))
        tellUndo(`note-${note.id}`, t('note.removed'), () => void restore())
    },
  }
}
