/** Stands in a flight's key where nobody said from where it came; IATA gives no airport this code. */
export const unknownAirport = 'XXX'
