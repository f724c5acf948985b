/** What a request was about, as an id: the log must say whose data was seen without holding any of it. */

/** Fields of requests and answers that carry ids, most telling first. Not `userId`: people type it, even a PIN by mistake. */
const idFields = ['travellerId', 'bagId', 'flightId', 'fileId', 'importId', 'id'] as const

/** What ids are made of; anything else was not made by this product and may be a person's name. */
const idShape = /^[\w:./#+-]{1,120}$/

/** From the request; where that names none, from the answer. */
export function subjectOf(input: unknown, output: unknown): string | null {
  return idIn(input) ?? idIn(output)
}

function idIn(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const fields = value as Readonly<Record<string, unknown>>
  for (const name of idFields) {
    const id = fields[name]
    if (typeof id === 'string' && idShape.test(id)) return id
  }
  return null
}
