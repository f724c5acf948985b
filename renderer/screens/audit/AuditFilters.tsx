/** The conditions under which the log is looked through. */
import { Button, Select, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { purposes } from '#core/contract/access.ts'
import { contract } from '#core/contract/contract.ts'
import css from './audit.module.css'
import { noFilter, useAudit } from './auditStore.ts'

const actions = [
  'view',
  'search',
  'score',
  'select',
  'record',
  'import',
  'export',
  'unmask',
  'delete',
  'configure',
  'signIn',
] as const
const nouns = Object.keys(contract)

export function AuditFilters({ users }: { readonly users: readonly string[] }) {
  const { t } = useTranslation()
  const { filter, filtered } = useAudit()
  return (
    <div className={css.filters}>
      <Choice
        name="user"
        data={users.map((it) => ({ value: it, label: it === 'station' ? t('rights.station') : it }))}
      />
      <Choice
        name="noun"
        data={nouns.map((it) => ({ value: it, label: t(`audit.noun.${it}`, { defaultValue: it }) }))}
      />
      <Choice name="action" data={actions.map((it) => ({ value: it, label: t(`audit.action.${it}`) }))} />
      <Choice name="purpose" data={purposes.map((it) => ({ value: it, label: t(`purpose.${it}`) }))} />
      {(['subject', 'from', 'to'] as const).map((name) => (
        <TextInput
          key={name}
          type={name === 'subject' ? 'text' : 'date'}
          aria-label={t(`audit.filter.${name}`)}
          placeholder={t(`audit.filter.${name}`)}
          value={filter[name] ?? ''}
          onChange={(event) => filtered({ [name]: event.currentTarget.value.trim() || null })}
        />
      ))}
      <Button
        variant={filter.refused ? 'filled' : 'default'}
        aria-pressed={filter.refused}
        onClick={() => filtered({ refused: !filter.refused })}
      >
        {t('audit.filter.refused')}
      </Button>
      <Button variant="subtle" onClick={() => filtered(noFilter)}>
        {t('audit.clear')}
      </Button>
    </div>
  )
}

type ChoiceProps = {
  readonly name: 'user' | 'noun' | 'action' | 'purpose'
  readonly data: { value: string; label: string }[]
}

function Choice({ name, data }: ChoiceProps) {
  const { t } = useTranslation()
  const { filter, filtered } = useAudit()
  return (
    <Select
      aria-label={t(`audit.filter.${name}`)}
      placeholder={t(`audit.filter.${name}`)}
      value={filter[name]}
      data={data}
      clearable
      searchable={name === 'user'}
      clearButtonProps={{ 'aria-label': t('audit.clear') }}
      onChange={(value) => filtered({ [name]: value })}
    />
  )
}
