/** How many are proposed and by which weights: tried on the next flights first, then saved with a reason. */
import { Button, TextInput } from '@mantine/core'
import { IconEye } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PolicyPreview, SettingsView } from '#core/contract/settings.ts'
import { client } from '../../client/client.ts'
import { tellDone, tellFailure } from '../../components/tell.ts'
import css from '../performance/performance.module.css'
import { PreviewTable } from './PreviewTable.tsx'
import { type PolicyForm, policyOf } from './policyForm.ts'
import { RuleFields } from './RuleFields.tsx'
import { useSettings } from './settingsStore.ts'

export function SelectionPart({ settings }: { readonly settings: SettingsView }) {
  const { t } = useTranslation()
  const given = useSettings((it) => it.given)
  const [form, setForm] = useState<PolicyForm>({ ...settings.capacity, ...settings.policy })
  const [note, setNote] = useState('')
  const [busy, setBusy] = useState(false)
  const [preview, setPreview] = useState<PolicyPreview | null>(null)
  const during = async (work: () => Promise<void>) => {
    setBusy(true)
    await work().catch((error: unknown) => tellFailure(t, error))
    setBusy(false)
  }
  const look = () => during(async () => setPreview(await client.settings.preview(policyOf(form))))
  const save = () =>
    during(async () => {
      given(await client.settings.savePolicy({ ...policyOf(form), note }))
      tellDone(t('settings.policySaved'))
      setPreview(null)
      setNote('')
    })
  return (
    <div className={css.stack}>
      <section className={css.card}>
        <p className={css.mute}>{t('settings.selectionHint')}</p>
        <RuleFields
          form={form}
          onChange={(change) => {
            setPreview(null)
            setForm({ ...form, ...change })
          }}
        />
        <div className={css.acts}>
          <Button variant="default" leftSection={<IconEye size={19} />} loading={busy} onClick={() => void look()}>
            {t('settings.look')}
          </Button>
        </div>
      </section>
      {preview && <PreviewTable preview={preview} />}
      {preview && (
        <section className={css.card}>
          <TextInput
            label={t('settings.note')}
            value={note}
            required
            maxLength={500}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <div className={css.acts}>
            <Button loading={busy} disabled={!note.trim()} onClick={() => void save()}>
              {t('settings.putInForce')}
            </Button>
          </div>
        </section>
      )}
    </div>
  )
}
