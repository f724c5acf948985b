/** Says which folder is watched: any one where the shell may name paths, else the station's own, on or off. */
import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DroppedFiles } from '#core/contract/imports.ts'
import page from '../imports/imports.module.css'
import css from './batches.module.css'
import { useLinks } from './linksStore.ts'

/** A page in a browser may not name folders of the machine. */
const mayNamePaths = (): boolean => location.protocol !== 'http:'

export function FolderForm({ dropped: { folder, usual } }: { readonly dropped: DroppedFiles }) {
  const { t } = useTranslation()
  const { folderFailure, folderChosen } = useLinks()
  const [path, setPath] = useState(folder ?? usual)
  return (
    <div className={css.form}>
      {mayNamePaths() ? (
        <TextInput
          label={t('batches.folderPath')}
          value={path}
          onChange={(event) => setPath(event.currentTarget.value)}
        />
      ) : (
        <p>
          {t('batches.folderPath')} <b className={css.path}>{folder ?? usual}</b>
          <span className={page.mute}> {t(folder === null ? 'batches.folderOff' : 'batches.folderOn')}</span>
        </p>
      )}
      {folderFailure && (
        <p className={page.rejected} role="alert">
          ✖ {t(folderFailure)}
        </p>
      )}
      <div className={css.confirm}>
        {folder !== null && (
          <Button variant="default" onClick={() => void folderChosen(null)}>
            {t('batches.folderEnd')}
          </Button>
        )}
        {(folder === null || (mayNamePaths() && path !== folder)) && (
          <Button onClick={() => void folderChosen(mayNamePaths() ? path.trim() : usual)}>
            {t('batches.folderStart')}
          </Button>
        )}
      </div>
    </div>
  )
}
