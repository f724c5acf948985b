/** Loads the reference tables of the product once and answers look-ups from memory. */
import { readFileSync } from 'node:fs'
import type { Airline, Airport, Country, Reference } from '#core/reference/Reference.ts'

type Table = { readonly columns: readonly string[]; readonly rows: readonly (readonly (string | number | null)[])[] }

const folder = new URL('../../assets/reference/', import.meta.url)
let loaded: Reference | null = null

/** The same object for every caller; about 30 ms at the first call. Throws where the product's own tables are missing. */
export function loadReference(): Reference {
  loaded ??= buildReference()
  return loaded
}

function buildReference(): Reference {
  const countries = indexCountries(readTable('countries.json'), readTable('icaoCodes.json'))
  const airports = indexAirports(readTable('airports.json'), readTable('cities.json'))
  const airlines = readTable('airlines.json').rows.map(rowToAirline)
  const byDesignator = new Map(airlines.map((airline) => [airline.iata, airline]))
  const byAccounting = new Map(
    airlines.flatMap((airline) => (airline.accounting ? [[airline.accounting, airline]] : [])),
  )
  return {
    version: '2026.11',
    airport: (iata) => airports.get(iata) ?? null,
    country: (code) => countries.get(code) ?? null,
    airline: (iata) => byDesignator.get(iata) ?? null,
    airlineByAccounting: (code) => byAccounting.get(code) ?? null,
  }
}

function readTable(name: string): Table {
  return JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Table
}

function indexAirports(table: Table, cities: Table): ReadonlyMap<string, Airport> {
  const cityOf = new Map(cities.rows.map(([iata, en, ko]) => [iata, { en: String(en), ko: String(ko) }]))
  return new Map(
    table.rows.map(([iata, name, country, lat, lon, zone]) => {
      const city = cityOf.get(iata ?? '') ?? null
      return [
        String(iata),
        {
          iata: String(iata),
          name: String(name),
          city: city?.en ?? shortenName(String(name)),
          cityKo: city?.ko ?? null,
          country: String(country),
          lat: Number(lat),
          lon: Number(lon),
          zone: String(zone),
        },
      ]
    }),
  )
}

/** `Incheon International Airport` reads `Incheon` where no city is known. */
function shortenName(name: string): string {
  return name.replace(/\s+(International\s+)?(Airport|Airfield|Air Base|Heliport|Airstrip).*$/, '')
}

function indexCountries(iso: Table, icao: Table): ReadonlyMap<string, Country> {
  const index = new Map<string, Country>()
  for (const [alpha2, alpha3, numeric, en, ko] of iso.rows) {
    const country = {
      alpha2: String(alpha2),
      alpha3: String(alpha3),
      numeric: String(numeric),
      en: String(en),
      ko: String(ko),
    }
    index.set(country.alpha2, country).set(country.alpha3, country)
  }
  for (const [code, en, ko, sameAs] of icao.rows) {
    const same = sameAs === null ? undefined : index.get(String(sameAs))
    index.set(
      String(code),
      same
        ? { ...same, en: String(en), ko: String(ko) }
        : { alpha2: String(code), alpha3: String(code), numeric: '', en: String(en), ko: String(ko) },
    )
  }
  return index
}

function rowToAirline([iata, accounting, country, name]: Table['rows'][number]): Airline {
  return {
    iata: String(iata),
    accounting: accounting === null || accounting === undefined ? null : String(accounting),
    country: country === null || country === undefined ? null : String(country),
    name: String(name),
  }
}
