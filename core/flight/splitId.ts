/** The id of a traveller or a bag, `KE18-20261122-LAXICN/0a1b2c3d`, is that of the flight and what is its own there: code or tag. */
export type IdParts = { readonly flightId: string /** Empty where the id is that of a flight. */; readonly own: string }

export function splitId(id: string): IdParts {
  const at = id.lastIndexOf('/')
  return at < 0 ? { flightId: id, own: '' } : { flightId: id.slice(0, at), own: id.slice(at + 1) }
}
