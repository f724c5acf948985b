/** Adds a person: id, name, role. */
import { Button, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Role, roles } from '#core/contract/access.ts'
import css from '../audit/audit.module.css'
import { usePeople } from './peopleStore.ts'

export function AddPerson() {
  const { t } = useTranslation()
  const { failure, addAsked } = usePeople()
  const [id, setId] = useState('')
  const [name, setName] = useState('')
  const [role, setRole] = useState<Role>('inspector')
  const add = async () => {
    if (!(await addAsked({ id: id.trim(), name: name.trim(), role }))) return
    setId('')
    setName('')
  }
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      <TextInput
        label={t('people.column.id')}
        value={id}
        minLength={2}
        maxLength={40}
        required
        onChange={(event) => setId(event.currentTarget.value)}
      />
      <TextInput
        label={t('people.column.name')}
        value={name}
        maxLength={100}
        required
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Select
        label={t('people.column.role')}
        value={role}
        allowDeselect={false}
        data={roles.map((it) => ({ value: it, label: t(`role.${it}`) }))}
        onChange={(value) => setRole(roles.find((it) => it === value) ?? 'inspector')}
      />
      <Button type="submit">{t('people.add')}</Button>
      {failure && (
        <p className={css.failure} role="alert">
          {t(failure)}
        </p>
      )}
    </form>
  )
}
