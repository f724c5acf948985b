/** Reference tables that the reader of files and the features look things up in. Loaded by the station, passed in. */
export type Airport = {
  readonly iata: string
  readonly name: string
  readonly city: string
  /** Korean name of the city where it is known. */
  readonly cityKo: string | null
  /** ISO 3166-1 alpha-3. */
  readonly country: string
  readonly lat: number
  readonly lon: number
  /** IANA zone. */
  readonly zone: string
}

export type Country = {
  readonly alpha2: string
  readonly alpha3: string
  readonly numeric: string
  readonly en: string
  readonly ko: string
}

export type Airline = {
  readonly iata: string
  readonly accounting: string | null
  readonly name: string
  readonly country: string | null
}

export type Reference = {
  readonly version: string
  airport(iata: string): Airport | null
  /** By alpha-2, alpha-3 or an ICAO 9303 code such as `D`, `GBD`, `RKS`. */
  country(code: string): Country | null
  airline(iata: string): Airline | null
  airlineByAccounting(code: string): Airline | null
}
