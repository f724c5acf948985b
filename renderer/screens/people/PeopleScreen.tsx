/** Who may work here, and a way to add someone with a one-time PIN. */
import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { roles } from '#core/contract/access.ts'
import { ColumnHeads } from '../../components/ColumnHeads.tsx'
import { FailureNotice, RowSkeletons } from '../../components/Notice.tsx'
import { Tag } from '../../components/StatusTag.tsx'
import { useSession } from '../../shell/sessionStore.ts'
import css from '../audit/audit.module.css'
import table from '../imports/imports.module.css'
import { AddPerson } from './AddPerson.tsx'
import { ConfirmDialog } from './ConfirmDialog.tsx'
import { type UserLine, usePeople } from './peopleStore.ts'

const columns = ['id', 'name', 'role', 'designated', 'state', 'acts'] as const

export function PeopleScreen() {
  const { t } = useTranslation()
  const { users, added, asked } = usePeople()
  useEffect(() => {
    void asked()
  }, [asked])
  if (!users.value && users.state === 'failed')
    return <FailureNotice failure={users.failure ?? ''} onRetry={() => void asked()} />
  return (
    <div className={css.screen}>
      <header className={css.head}>
        <h1>{t('nav.people')}</h1>
      </header>
      <AddPerson />
      <RoleNotes />
      {added && (
        <p className={css.pin} role="status">
          {t('people.oneTime', { name: added.name })} <b>{added.oneTimePin}</b> · {t('people.oneTimeHint')}
        </p>
      )}
      {!users.value && <RowSkeletons rows={4} height={44} />}
      {users.value && <UserTable users={users.value} />}
    </div>
  )
}

function UserTable({ users }: { readonly users: readonly UserLine[] }) {
  const { t } = useTranslation()
  const admins = users.filter((user) => user.active && user.role === 'administrator').length
  return (
    <div className={table.tableBox} tabIndex={0} role="region" aria-label={t('nav.people')}>
      <table className={table.table}>
        <thead>
          <tr>
            <ColumnHeads names={columns} texts="people.column" />
          </tr>
        </thead>
        <tbody>
          {users.map((user) => (
            <UserRow key={user.id} user={user} isLast={user.active && user.role === 'administrator' && admins === 1} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

type Asking = 'reset' | 'deactivate' | null

function UserRow({ user, isLast }: { readonly user: UserLine; readonly isLast: boolean }) {
  const { t } = useTranslation()
  const { pinReset, activeChanged } = usePeople()
  const [asking, setAsking] = useState<Asking>(null)
  const self = useSession((it) => it.user?.id) === user.id
  const act = async () => {
    if (asking === 'reset') await pinReset(user)
    else await activeChanged(user, false)
    setAsking(null)
  }
  return (
    <tr data-user={user.id}>
      <td>{user.id}</td>
      <td>
        <b>{user.name}</b>
      </td>
      <td>{t(`role.${user.role}`)}</td>
      <td>{user.designatedOn ?? '–'}</td>
      <td>
        <UserState user={user} />
      </td>
      <td>
        <div className={css.acts}>
          <Button variant="default" disabled={self} onClick={() => setAsking('reset')}>
            {t('people.resetPin')}
          </Button>
          <Button
            variant="default"
            disabled={self || isLast}
            title={isLast ? t('failure.lastAdministrator') : undefined}
            onClick={() => (user.active ? setAsking('deactivate') : void activeChanged(user, true))}
          >
            {t(user.active ? 'people.deactivate' : 'people.activate')}
          </Button>
        </div>
        {asking && <ConfirmDialog kind={asking} name={user.name} onClose={() => setAsking(null)} onYes={act} />}
      </td>
    </tr>
  )
}

function UserState({ user }: { readonly user: UserLine }) {
  const { t } = useTranslation()
  if (user.locked) return <Tag tone="warn" mark="!" text={t('people.locked')} />
  const word = user.active ? 'people.active' : 'people.inactive'
  return <Tag tone={user.active ? 'done' : 'plain'} mark={user.active ? '✓' : '–'} text={t(word)} />
}

function RoleNotes() {
  const { t } = useTranslation()
  return (
    <div className={css.roles}>
      {roles.map((role) => (
        <div key={role}>
          <b>{t(`role.${role}`)}</b>
          <p>{t(`people.may.${role}`)}</p>
        </div>
      ))}
    </div>
  )
}
