/** What a request was about, as an id: the log must say whose data was seen without holding any of it. */

/** Fields of requests and answers that carry ids and never a name, number or free text, most telling first. */
const idFields = ['travellerId', 'bagId', 'flightId', 'fileId', 'importId', 'userId', 'id'] as const

/** Requests whose `id` or `userId` is typed by hand and could be anything: their handlers name the subject themselves. */
export function subjectOf(input: unknown, output: unknown): string | null {
  return idIn(input) ?? idIn(output)
}

function idIn(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const fields = value as Readonly<Record<string, unknown>>
  for (const name of idFields) {
    const id = fields[name]
    if (typeof id === 'string' && id !== '') return id.slice(0, 200)
  }
  return null
}
