/** One line on who has this traveller, with what can be done about it: take, hand over, answer, let go. */
import { Button, Menu } from '@mantine/core'
import { IconHandStop, IconUserShare } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { formatClock } from '../format/formatInstant.ts'
import { useTeam } from '../screens/flight/teamStore.ts'
import { useKeys } from '../shell/keyboard.ts'
import { type ClaimActs, useClaimActs } from '../screens/flight/useClaimActs.ts'
import { useSession } from '../shell/sessionStore.ts'
import { useZone } from '../shell/stationStore.ts'
import css from './claim.module.css'
import { TakeOverDialog } from './TakeOverDialog.tsx'

type Props = {
  readonly person: { readonly travellerId: string; readonly name: string }
  readonly mayAct: boolean
}

export function ClaimBar({ person, mayAct }: Props) {
  const { t } = useTranslation()
  const zone = useZone()
  const claim = useTeam((it) => it.claims.get(person.travellerId)) ?? null
  const user = useSession((it) => it.user)
  const acts = useClaimActs(person)
  const own = claim !== null && claim.by.id === user?.id && claim.station === null
  const isAsked = claim?.offeredTo?.id === user?.id && claim !== null
  useKeys({ h: acts.toggle }, { active: mayAct })
  return (
    <div className={css.bar} data-own={own} data-held={claim !== null}>
      <IconHandStop size={18} stroke={1.8} aria-hidden="true" />
      <span className={css.words} role="status">
        {claim
          ? t(own ? 'claim.mine' : 'claim.theirs', { name: claim.by.name, clock: formatClock(claim.at, zone) })
          : t('claim.nobody')}
        {claim?.station && ` · ${claim.station}`}
        {claim?.offeredTo && ` · ${t(isAsked ? 'claim.askedYou' : 'claim.asked', { name: claim.offeredTo.name })}`}
      </span>
      {mayAct && <BarActs acts={acts} own={own} held={claim !== null} asked={isAsked} />}
      <TakeOverDialog />
    </div>
  )
}

type ActProps = { readonly acts: ClaimActs; readonly own: boolean; readonly held: boolean; readonly asked: boolean }

/** Each button is its own: Enter after one act must never land on the next that takes its place. */
function BarActs({ acts, own, held, asked }: ActProps) {
  const { t } = useTranslation()
  if (asked) {
    return (
      <>
        <Button key="accept" onClick={acts.accept}>
          {t('claim.accept')}
        </Button>
        <Button key="decline" variant="default" onClick={acts.decline}>
          {t('claim.decline')}
        </Button>
      </>
    )
  }
  return (
    <>
      {own ? (
        <Button key="release" variant="default" onClick={acts.release}>
          {t('claim.release')}
        </Button>
      ) : (
        <Button key="take" variant={held ? 'default' : 'light'} onClick={acts.take}>
          {t(held ? 'claim.takeOver' : 'claim.take')} <kbd className={css.key}>H</kbd>
        </Button>
      )}
      {(own || !held) && <HandOver onChoose={acts.offer} />}
    </>
  )
}

function HandOver({ onChoose }: { readonly onChoose: (id: string) => void }) {
  const { t } = useTranslation()
  const colleagues = useTeam((it) => it.colleagues)
  if (colleagues.length === 0) return null
  return (
    <Menu position="bottom-end" shadow="md" trapFocus>
      <Menu.Target>
        <Button variant="default" px="sm" aria-label={t('claim.handOver')} title={t('claim.handOver')}>
          <IconUserShare size={19} stroke={1.7} aria-hidden="true" />
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {colleagues.map(({ id, name }) => (
          <Menu.Item key={id} className={css.item ?? ''} onClick={() => onChoose(id)}>
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
