/** Writes the catalogue as the page docs/features.md. */
import { catalogue } from './catalogue.ts'
import { type FeatureDef, type FeatureGroup, featureGroups } from './FeatureDef.ts'

const titles: Readonly<Record<FeatureGroup, string>> = {
  traveller: 'Traveller and document',
  booking: 'Booking',
  payment: 'Ticket and payment',
  itinerary: 'Itinerary',
  party: 'Party and links',
  baggage: 'Baggage',
  checkIn: 'Seat and check-in',
  history: 'History of this person',
  declaration: 'Declarations',
  risk: 'Risk patterns and route statistics',
}

const sources = `## Sources named above

- **GTAS vocabulary**: fields that the rules of the open US-CBP Global Travel Assessment System can ask for; no risk is measured by it.
- **OPC 2017**: Office of the Privacy Commissioner of Canada, audit of scenario-based targeting. **NSIRA**: review of air passenger targeting
  by the CBSA, which asks that every indicator be justified in writing: that is why this page exists.
- **GAO/GGD-00-38**: US General Accounting Office, personal searches of air passengers, 2000.
- **DutchNews 2016**: what the checks at Schiphol look at. **Random forest (2024)**: SHAP order of a published study on departing passengers.
- **Eva**: Bastani et al., Nature 599:108 (2021). **UNODC**, **KCS**: see \`models/features/drugSources.ts\`.
- **art. 137-2**: Korean Customs Act, the eight groups of passenger data that may be asked for.
- **IATA**, **ICAO**: the standards that define the field. Published courier lists contradict each other, so most numbers carry no imposed
  direction; what an indicator is worth is measured on inspection results, with the random checks as the honest test.`

export function formatFeaturesPage(): string {
  return `${[head(), sizes(), ...featureGroups.map(section), sources].join('\n\n')}\n`
}

function head(): string {
  return `<!-- Written by \`node scripts/features.mjs\` from models/features; do not edit by hand. -->
# Features

What the models may look at, and why. The high-risk model reads ${countOf('high')} features, the drug-risk model ${countOf('drug')}; both lists are
frozen by a test. A feature knows only what was known when the list of the flight was made. A value that is not known is unknown, never zero.

*Kind*: number, flag (0 or 1), category (a stable code of a text), token (a category of very many values, for embeddings).
*Direction*: + more speaks for risk, - less does; empty where it is not clear or not imposed. *P*: protected attribute; it may be used, is
named only as part of the traveller's profile, and never stands as the only reason. Each justification is reviewed yearly.

Under the Korean profile (eight groups of Customs Act art. 137-2) fares, the names of card holders, e-mail addresses and the history of a
booking are not let in: \`fare-per-km\` and \`email-shared\` stay unknown there, and changes are counted between the pushes. Cards are masked to
their first six and last four digits; whether a holder is one of the booking is decided while the message is read.`
}

function sizes(): string {
  const rows = featureGroups.map(
    (group) => `| ${titles[group]} | ${countOf('high', group)} | ${countOf('drug', group)} |`,
  )
  return [
    '| group | high-risk | drug-risk |',
    '|---|---|---|',
    ...rows,
    `| **all** | **${countOf('high')}** | **${countOf('drug')}** |`,
  ].join('\n')
}

function countOf(model: 'high' | 'drug', group?: FeatureGroup): number {
  return catalogue.filter((feature) => feature.models.includes(model) && (group ?? feature.group) === feature.group)
    .length
}

function section(group: FeatureGroup): string {
  const rows = catalogue.filter((feature) => feature.group === group).map(row)
  return [
    `## ${titles[group]}`,
    '',
    '| feature | models | kind | | meaning | reads | justification |',
    '|---|---|---|---|---|---|---|',
    ...rows,
  ].join('\n')
}

function row(feature: FeatureDef): string {
  const kind = feature.codec ? `${feature.kind} (${feature.codec.name})` : feature.kind
  const marks = `${['-', '', '+'][feature.direction + 1]}${feature.protected ? ' P' : ''}`.trim()
  const reads = feature.reads.map((path) => `\`${path}\``).join(' ')
  const cells = [
    `\`${feature.id}\``,
    feature.models.join(', '),
    kind,
    marks,
    `${feature.meaning}<br>${feature.meaningKo}`,
    reads,
    `${feature.justification}<br>${feature.justificationKo}`,
  ]
  return `| ${cells.join(' | ')} |`
}
