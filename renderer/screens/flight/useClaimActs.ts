/** What one can do about who has a traveller; each says what came of it. */
import { useTranslation } from 'react-i18next'
import { useSession } from '../../shell/sessionStore.ts'
import { tellDone, tellFailure } from '../../components/tell.ts'
import { useTeam } from './teamStore.ts'

export type ClaimActs = {
  readonly take: () => void
  readonly takeOver: () => void
  readonly release: () => void
  readonly offer: (to: string) => void
  readonly accept: () => void
  readonly decline: () => void
  /** The key: takes where nobody has the person, lets go where the user has. */
  readonly toggle: () => void
}

type Person = { readonly travellerId: string; readonly name: string }

export function useClaimActs(person: Person | null): ClaimActs {
  const { t } = useTranslation()
  const own = useSession((it) => it.user?.id ?? '')
  const { claims, taken, released, offered, answered, contestLeft } = useTeam()
  const run = (work: (id: string) => Promise<unknown>, said: string | null) => () => {
    if (person) void tell(work(person.travellerId), said)
  }
  const tell = async (work: Promise<unknown>, said: string | null) => {
    try {
      await work
      // Somebody else has the person: the question that now stands on the screen says so.
      if (said && !useTeam.getState().contested) tellDone(t(said, { name: person?.name ?? '' }))
    } catch (error) {
      tellFailure(t, error)
    }
  }
  const claim = person ? claims.get(person.travellerId) : undefined
  const take = run((id) => taken(id, false), 'claim.saidTaken')
  const release = run(released, 'claim.saidReleased')
  return {
    take,
    takeOver: run(async (id) => {
      await taken(id, true)
      contestLeft()
    }, 'claim.saidOver'),
    release,
    offer: (to) => run((id) => offered(id, to), 'claim.saidOffered')(),
    accept: run((id) => answered(id, true), 'claim.saidTaken'),
    decline: run((id) => answered(id, false), null),
    toggle: () => (claim && claim.by.id === own && claim.station === null ? release() : take()),
  }
}
