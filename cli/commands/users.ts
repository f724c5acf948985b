/** `gateside users`: the people who may use the station. */
import { roles } from '#core/contract/access.ts'
import type { Command } from '../Command.ts'
import { withConsole } from '../openConsole.ts'
import { needText, needWord } from '../readOption.ts'
import { Refusal } from '../Refusal.ts'
import { formatTable } from '../table.ts'

export const usersCommand: Command = {
  name: 'users',
  usage: 'list | add ID --name N --role R | reset ID | activate ID | deactivate ID',
  summary: 'people and their roles; a new or reset person gets a one-time PIN',
  options: { name: { type: 'string' }, role: { type: 'string' } },
  async run(input) {
    const action = input.words[0] ?? 'list'
    if (action === 'add') return addUser(input)
    if (action === 'reset') return resetUser(input)
    if (action === 'activate' || action === 'deactivate') return switchUser(input, action === 'activate')
    if (action !== 'list') {
      throw new Refusal(`users takes list, add, reset, activate or deactivate, not "${action}".`, 2)
    }
    return withConsole(input, async ({ client }) => {
      const users = await client.station.users()
      const rows = users.map((user) => [
        user.id,
        user.name,
        user.role,
        user.active ? 'active' : 'inactive',
        user.locked ? 'locked' : '',
      ])
      return { json: users, text: formatTable(['id', 'name', 'role', 'state', ''], rows) }
    })
  },
}

async function addUser(input: Parameters<Command['run']>[0]) {
  const id = needWord(input.words, 1, 'an ID')
  const name = needText(input.options, 'name')
  const role = roles.find((each) => each === needText(input.options, 'role'))
  if (role === undefined) throw new Refusal(`--role is one of ${roles.join(', ')}.`, 2)
  return withConsole(input, async ({ client }) => {
    const added = await refusing(id, () => client.station.addUser({ id, name, role }))
    return { json: added, text: `${added.user.id} may sign in once with ${added.oneTimePin} and then chooses a PIN\n` }
  })
}

async function resetUser(input: Parameters<Command['run']>[0]) {
  const userId = needWord(input.words, 1, 'an ID')
  return withConsole(input, async ({ client }) => {
    const reset = await refusing(userId, () => client.station.resetPin({ userId }))
    return { json: reset, text: `${userId} may sign in once with ${reset.oneTimePin} and then chooses a PIN\n` }
  })
}

async function switchUser(input: Parameters<Command['run']>[0], active: boolean) {
  const userId = needWord(input.words, 1, 'an ID')
  return withConsole(input, async ({ client }) => {
    const answer = await refusing(userId, () => client.station.setActive({ userId, active }))
    return { json: { userId, ...answer }, text: `${userId} is ${active ? 'active' : 'no longer active'}\n` }
  })
}

const sentences: Readonly<Record<string, string>> = {
  user: 'there is nobody of that id.',
  userExists: 'there is somebody of that id already.',
  lastAdministrator: 'this is the last administrator: nobody could let people in any more. Add another one first.',
}

async function refusing<T>(userId: string, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask()
  } catch (error) {
    const kind = (error as { readonly data?: { readonly kind?: string } }).data?.kind ?? ''
    const sentence = sentences[kind]
    throw sentence === undefined ? error : new Refusal(`${userId}: ${sentence}`)
  }
}
