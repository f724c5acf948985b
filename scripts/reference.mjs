// Writes assets/reference/airports.json and countries.json from the packages that carry the facts; run with Node 24 after an upgrade of either.
import { writeFileSync } from 'node:fs'
import airportData from 'airport-data-js'
import { iso31661 } from 'iso-3166'

const target = new URL('../assets/reference/', import.meta.url)
const alpha3Of = new Map(iso31661.map((country) => [country.alpha2, country.alpha3]))
alpha3Of.set('XK', 'RKS')

const rows = (await airportData.findAirports({}))
  .filter((airport) => /^[A-Z]{3}$/.test(airport.iata ?? ''))
  .map((airport) => [
    airport.iata,
    airport.airport,
    alpha3Of.get(airport.country_code) ?? airport.country_code,
    Number(airport.latitude.toFixed(3)),
    Number(airport.longitude.toFixed(3)),
    airport.time,
  ])
  .sort((a, b) => (a[0] < b[0] ? -1 : 1))
const unique = rows.filter((row, index) => index === 0 || rows[index - 1][0] !== row[0])

const write = (name, source, columns, list) => {
  const head = `{"generatedBy":"scripts/reference.mjs","source":${JSON.stringify(source)},"columns":${JSON.stringify(columns)},"rows":[\n`
  writeFileSync(new URL(name, target), `${head}${list.map((row) => JSON.stringify(row)).join(',\n')}\n]}\n`)
}
write('airports.json', 'airport-data-js 4.0.0, CC BY 4.0', ['iata', 'name', 'country', 'lat', 'lon', 'zone'], unique)

const names = {
  en: new Intl.DisplayNames('en', { type: 'region' }),
  ko: new Intl.DisplayNames('ko', { type: 'region' }),
}
const countries = iso31661.map((country) => [
  country.alpha2,
  country.alpha3,
  country.numeric,
  names.en.of(country.alpha2),
  names.ko.of(country.alpha2),
])
write(
  'countries.json',
  'iso-3166 4.4.0 (MIT) and Unicode CLDR region names',
  ['alpha2', 'alpha3', 'numeric', 'en', 'ko'],
  countries,
)
process.stderr.write(`${unique.length} airports, ${countries.length} countries\n`)
