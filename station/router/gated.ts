/** The contract behind its gate: every request of every shell is implemented on this and nothing else. */
import { implement } from '@orpc/server'
import { contract } from '#core/contract/contract.ts'
import { gate } from '../access/gate.ts'
import type { EngineContext } from './EngineContext.ts'

/**
 * Input is checked by the contract's schemas after the gate, so that a stranger learns nothing from them. Answers are typed and
 * checked against their schemas in the tests; checking them at run time would cost a third of the time of a long list.
 */
export const gated = implement(contract)
  .$context<EngineContext>()
  .$config({ initialOutputValidationIndex: Number.NaN })
  .use(gate)
