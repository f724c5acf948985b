/** Names the hub and enrols there by a one-time code. */
import { Button, Switch, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HubStateView } from '#core/contract/exchange.ts'
import css from './batches.module.css'
import { useLinks } from './linksStore.ts'

type Props = { readonly hub: HubStateView; readonly onDone: () => void }

export function HubForm({ hub, onDone }: Props) {
  const { t } = useTranslation()
  const { connecting, hubConnected } = useLinks()
  const [url, setUrl] = useState(hub.url ?? '')
  const [code, setCode] = useState('')
  const [certificate, setCertificate] = useState('')
  const [running, setRunning] = useState(hub.url === null || hub.running)
  const save = async (address: string | null) => {
    const pem = certificate.trim() === '' ? {} : { certificate }
    if (await hubConnected({ url: address, code: code.trim() || null, running, ...pem })) onDone()
  }
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        void save(url.trim())
      }}
    >
      <TextInput
        label={t('batches.address')}
        placeholder="https://hub.example:47610"
        value={url}
        onChange={(event) => setUrl(event.currentTarget.value)}
      />
      <TextInput
        label={t('batches.code')}
        description={t('batches.codeHint')}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      <Textarea
        label={t('batches.certificate')}
        description={t(hub.hasCertificate ? 'batches.certificateKept' : 'batches.certificateHint')}
        value={certificate}
        rows={2}
        onChange={(event) => setCertificate(event.currentTarget.value)}
      />
      <Switch
        label={t('batches.bySelf')}
        checked={running}
        onChange={(event) => setRunning(event.currentTarget.checked)}
      />
      <div className={css.confirm}>
        {hub.url !== null && (
          <Button variant="default" onClick={() => void save(null)}>
            {t('batches.disconnect')}
          </Button>
        )}
        <Button type="submit" loading={connecting} disabled={url.trim() === ''}>
          {t('batches.saveHub')}
        </Button>
      </div>
    </form>
  )
}
