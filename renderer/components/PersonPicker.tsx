/** Finds one traveller by name, document, locator or id, and gives the id. */
import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../client/client.ts'
import css from './picker.module.css'
import { tellFailure } from './tell.ts'

type Found = Awaited<ReturnType<typeof client.travellers.search>>['rows'][number]
type Props = { readonly value: string; readonly onChange: (travellerId: string) => void }

export function PersonPicker({ value, onChange }: Props) {
  const { t } = useTranslation()
  const [text, setText] = useState(value)
  const [found, setFound] = useState<readonly Found[] | null>(null)
  const find = async () => {
    if (!text.trim()) return
    try {
      setFound((await client.travellers.search({ text: text.trim() })).rows.slice(0, 8))
    } catch (error) {
      tellFailure(t, error)
    }
  }
  const choose = (one: Found) => {
    onChange(one.travellerId)
    setText(`${one.name} · ${one.travellerId}`)
    setFound(null)
  }
  return (
    <div className={css.picker}>
      <TextInput
        label={t('picker.label')}
        placeholder={t('picker.hint')}
        value={text}
        required
        onChange={(event) => {
          setText(event.currentTarget.value)
          onChange('')
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          void find()
        }}
      />
      <Button variant="default" onClick={() => void find()}>
        {t('picker.find')}
      </Button>
      {found && (
        <ul className={css.found}>
          {found.length === 0 && <li className={css.none}>{t('search.none')}</li>}
          {found.map((one) => (
            <li key={one.travellerId}>
              <Button variant="default" fullWidth justify="flex-start" onClick={() => choose(one)}>
                {one.name} · {one.travellerId}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
