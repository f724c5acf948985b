/** The states of a list that has nothing to show: empty, failed, or still loading. */
import { Button, Skeleton } from '@mantine/core'
import { IconCloudOff, IconInbox } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import css from './notice.module.css'

type EmptyProps = { readonly title: string; readonly hint?: string; readonly children?: ReactNode }

export function EmptyNotice({ title, hint, children }: EmptyProps) {
  return (
    <div className={css.notice}>
      <IconInbox size={40} stroke={1.3} aria-hidden="true" />
      <p className={css.title}>{title}</p>
      {hint && <p className={css.hint}>{hint}</p>}
      {children && <div className={css.acts}>{children}</div>}
    </div>
  )
}

export function FailureNotice({ failure, onRetry }: { readonly failure: string; readonly onRetry: () => void }) {
  const { t } = useTranslation()
  return (
    <div className={css.notice} role="alert">
      <IconCloudOff size={40} stroke={1.3} aria-hidden="true" />
      <p className={css.title}>{t(failure)}</p>
      <div className={css.acts}>
        <Button variant="default" onClick={onRetry}>
          {t('common.retry')}
        </Button>
      </div>
    </div>
  )
}

export function RowSkeletons({ rows = 8, height = 52 }: { readonly rows?: number; readonly height?: number }) {
  const { t } = useTranslation()
  return (
    <div className={css.skeletons} role="status" aria-label={t('common.loading')}>
      {Array.from({ length: rows }, (_, at) => (
        <Skeleton key={at} height={height} radius="md" />
      ))}
    </div>
  )
}
