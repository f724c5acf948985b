/** The one door to the station: requests of the contract, whatever carries them (WebSocket in the kiosk, message port in Electron). */
import { createORPCClient } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import type { Contract } from '#core/contract/contract.ts'
import { connectionLink } from './connection.ts'

export const client: ContractRouterClient<Contract> = createORPCClient(connectionLink)
