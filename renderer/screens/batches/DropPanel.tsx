/** The folder whose files are taken by themselves: which it is, what was picked up, what was refused and why. */
import { Button } from '@mantine/core'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { DroppedFiles } from '#core/contract/imports.ts'
import { useChanges } from '../../client/changes.ts'
import { formatInstant } from '../../format/formatInstant.ts'
import { useZone } from '../../shell/stationStore.ts'
import { useLanguage } from '../../shell/useLanguage.ts'
import page from '../imports/imports.module.css'
import css from './batches.module.css'
import { FolderForm } from './FolderForm.tsx'
import { useLinks } from './linksStore.ts'

const mostShown = 12

export function DropPanel() {
  const { t } = useTranslation()
  const { dropped, droppedAsked } = useLinks()
  useEffect(() => {
    void droppedAsked()
  }, [droppedAsked])
  useChanges(['station', 'import'], null, () => void droppedAsked())
  if (dropped === null) return null
  return (
    <section className={css.panel} aria-label={t('batches.folder')}>
      <h2>{t('batches.folder')}</h2>
      <p className={page.mute}>{t('batches.folderHint')}</p>
      <FolderForm dropped={dropped} />
      {dropped.folder !== null && !dropped.present && <p className={page.rejected}>✖ {t('batches.folderGone')}</p>}
      {dropped.waiting.length > 0 && (
        <p role="status">
          … {t('batches.folderWaiting', { count: dropped.waiting.length })} {dropped.waiting.slice(0, 4).join(', ')}
        </p>
      )}
      <RefusedFiles files={dropped.refused} />
      <PickedUp files={dropped.processed} />
    </section>
  )
}

function RefusedFiles({ files }: { readonly files: DroppedFiles['refused'] }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const droppedRetried = useLinks((state) => state.droppedRetried)
  const say = ({ reason, korean, code }: DroppedFiles['refused'][number]) => {
    if (code !== null) return t([`import.rejected.${code}`, `problem.${code}`], { defaultValue: reason })
    return language === 'ko' ? (korean ?? reason) : reason
  }
  if (files.length === 0) return null
  return (
    <ul className={css.rows}>
      {files.slice(0, mostShown).map((file) => (
        <li key={file.name} className={css.row}>
          <div>
            <b>{file.name}</b>
            <p className={page.rejected}>✖ {say(file)}</p>
          </div>
          <Button variant="default" onClick={() => void droppedRetried(file.name)}>
            {t('batches.tryAgain')}
          </Button>
        </li>
      ))}
    </ul>
  )
}

function PickedUp({ files }: { readonly files: DroppedFiles['processed'] }) {
  const { t } = useTranslation()
  const zone = useZone()
  const language = useLanguage()
  if (files.length === 0) return null
  return (
    <>
      <h3>{t('batches.pickedUp', { count: files.length })}</h3>
      <ul className={css.picked}>
        {files.slice(0, mostShown).map(({ name, at }) => (
          <li key={name}>
            ✓ {name} <span className={page.mute}>{formatInstant(at, zone, language)}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
