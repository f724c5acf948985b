/** Takes somebody's list in: columns by name, a report row by row, and only then the word to save. */
import { Button, FileButton, Select, TextInput } from '@mantine/core'
import { IconUpload } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type EntryField, entryFields, type ListPreview } from '#core/contract/watchlists.ts'
import { client } from '../../client/client.ts'
import { Tag } from '../../components/StatusTag.tsx'
import { tellDone, tellFailure } from '../../components/tell.ts'
import { ListRows } from './ListRows.tsx'
import css from './watchlists.module.css'
import { useWatchlists } from './watchlistsStore.ts'

type Columns = Record<string, EntryField | null>
type Chosen = { readonly name: string; readonly text: string; readonly columns: Columns; readonly preview: ListPreview }

export function ImportPart() {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const look = async (file: { readonly name: string; readonly text: string }, columns?: Columns) => {
    try {
      const preview = await client.watchlists.previewImport({ ...file, columns })
      const known = Object.fromEntries(preview.columns.map(({ column, field }) => [column, field]))
      setChosen({ ...file, columns: known, preview })
    } catch (error) {
      tellFailure(t, error)
    }
  }
  return (
    <div className={css.body} tabIndex={0} role="region" aria-label={t('watchlists.part.import')}>
      <section className={css.card}>
        <p>{t('watchlists.importHint')}</p>
        <div className={css.acts}>
          <FileButton
            accept=".csv,.json,.txt"
            inputProps={{ 'aria-label': t('watchlists.choose') }}
            onChange={(file) => {
              if (file) void file.text().then((text) => look({ name: file.name, text }))
            }}
          >
            {(props) => (
              <Button {...props} leftSection={<IconUpload size={19} />}>
                {t('watchlists.choose')}
              </Button>
            )}
          </FileButton>
          {chosen && <b>{chosen.name}</b>}
        </div>
      </section>
      {chosen && <Mapping chosen={chosen} onChange={(columns) => void look(chosen, columns)} />}
      {chosen && <Taking chosen={chosen} onDone={() => setChosen(null)} />}
      {chosen && <ListRows rows={chosen.preview.rows} />}
    </div>
  )
}

function Mapping({ chosen, onChange }: { readonly chosen: Chosen; readonly onChange: (columns: Columns) => void }) {
  const { t } = useTranslation()
  const data = [{ value: '-', label: t('watchlists.leaveOut') }].concat(
    entryFields.map((field) => ({ value: field, label: t(`watchlists.field.${field}`) })),
  )
  return (
    <section className={css.card}>
      <h2>{t('watchlists.columns')}</h2>
      <div className={css.columns}>
        {chosen.preview.columns.map(({ column, field, example }) => (
          <Select
            key={column}
            label={column}
            description={example || '–'}
            value={field ?? '-'}
            data={data}
            allowDeselect={false}
            onChange={(value) =>
              onChange({ ...chosen.columns, [column]: entryFields.find((it) => it === value) ?? null })
            }
          />
        ))}
      </div>
    </section>
  )
}

const counts = ['new', 'changed', 'same', 'refused'] as const
const tones = { new: 'done', changed: 'random', same: 'plain', refused: 'bad' } as const

function Taking({ chosen, onDone }: { readonly chosen: Chosen; readonly onDone: () => void }) {
  const { t } = useTranslation()
  const asked = useWatchlists((it) => it.asked)
  const [note, setNote] = useState('')
  const [source, setSource] = useState('')
  const [busy, setBusy] = useState(false)
  const { preview, name, text, columns } = chosen
  const usable = preview.counts.new + preview.counts.changed
  const take = async () => {
    setBusy(true)
    try {
      const answer = await client.watchlists.importRows({ name, text, columns, note, source: source || null })
      tellDone(t('watchlists.taken', { new: answer.counts.new, changed: answer.counts.changed }))
      await asked()
      onDone()
    } catch (error) {
      tellFailure(t, error)
    }
    setBusy(false)
  }
  return (
    <section className={css.card}>
      <div className={css.counts}>
        {counts.map((it) => (
          <Tag key={it} tone={tones[it]} text={`${t(`watchlists.row.${it}`)} ${preview.counts[it]}`} />
        ))}
      </div>
      <div className={css.pair}>
        <TextInput
          label={t('watchlists.field.source')}
          value={source}
          maxLength={200}
          onChange={(event) => setSource(event.currentTarget.value)}
        />
        <TextInput
          label={t('watchlists.note')}
          value={note}
          required
          maxLength={500}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      </div>
      <div className={css.acts}>
        <Button loading={busy} disabled={usable === 0 || !note.trim()} onClick={() => void take()}>
          {t('watchlists.take', { count: usable })}
        </Button>
      </div>
    </section>
  )
}
