/** What support asks for first, with a button that copies it. */
import { Button } from '@mantine/core'
import { IconCopy } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../client/client.ts'
import { tellDone, tellFailure } from '../../components/tell.ts'
import { useLanguage } from '../../shell/useLanguage.ts'
import css from './about.module.css'

type Doctor = Awaited<ReturnType<typeof client.settings.doctor>>

export function SupportPart() {
  const { t } = useTranslation()
  const language = useLanguage()
  const [doctor, setDoctor] = useState<Doctor | null>(null)
  useEffect(() => {
    client.settings.doctor().then(setDoctor, () => setDoctor(null))
  }, [])
  if (!doctor) return null
  const copy = () =>
    navigator.clipboard
      .writeText(doctor.text)
      .then(() => tellDone(t('about.copied')))
      .catch((error: unknown) => tellFailure(t, error))
  return (
    <>
      <h2>{t('about.support')}</h2>
      <p className={css.mute}>{t('about.supportHint')}</p>
      <dl className={css.facts}>
        {doctor.findings.map((finding) => (
          <div key={finding.check} data-ok={finding.ok}>
            <dt>
              {finding.ok ? '✓' : '!'} {t(`about.check.${finding.check}`)}
            </dt>
            <dd>{language === 'ko' ? (finding.detailKo ?? finding.detail) : finding.detail}</dd>
          </div>
        ))}
      </dl>
      <div>
        <Button variant="default" leftSection={<IconCopy size={19} />} onClick={() => void copy()}>
          {t('about.copy')}
        </Button>
      </div>
    </>
  )
}
