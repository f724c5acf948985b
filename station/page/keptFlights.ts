/** Flights whose pages are kept ready: the one at hand, those about to land, and those an inspector goes back and forth between. */
export const keptFlights = 8
