/** `gateside users`: the people who may use the station. */
import { roles } from '#core/contract/access.ts'
import type { Command } from '../Command.ts'
import { withConsole } from '../openConsole.ts'
import { needText, needWord } from '../readOption.ts'
import { Refusal } from '../Refusal.ts'
import { formatTable } from '../table.ts'

export const usersCommand: Command = {
  name: 'users',
  usage: 'list | add ID --name N --role R',
  summary: 'people and their roles; a new person gets a one-time PIN',
  options: { name: { type: 'string' }, role: { type: 'string' } },
  async run(input) {
    const action = input.words[0] ?? 'list'
    if (action === 'add') return addUser(input)
    if (action !== 'list') throw new Refusal(`users takes list or add, not "${action}".`, 2)
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
    const added = await client.station.addUser({ id, name, role })
    return { json: added, text: `${added.user.id} may sign in once with ${added.oneTimePin} and then chooses a PIN\n` }
  })
}
