/** Says where a station stands: its name, and the hall where the name does not hold it already. */
export function formatHall(station: { readonly name: string; readonly hall: string }): string {
  return station.name.includes(station.hall) && station.hall.length > 1
    ? station.name
    : `${station.name} · ${station.hall}`
}
