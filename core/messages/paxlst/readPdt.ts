/** Reads PDT of the older United States dialect (PAXLST:001:000): a whole person in one segment. */
import { lookup } from '../../text/lookup.ts'
import { parseName } from '../../text/parseName.ts'
import { parseYearFirst } from '../../text/parseDate.ts'
import { parseSex } from '../../text/parseSex.ts'
import type { ManifestPerson } from '../../traveller/ManifestPerson.ts'
import type { SegmentView } from '../edifact/SegmentView.ts'
import { airportOf } from './createLegReader.ts'
import { createRedactor } from '../sensitive/createRedactor.ts'
import { sweepSegment } from '../sensitive/sweepSegment.ts'
import { createPerson, notePerson, type PersonContext, type PersonDraft, personSpan } from './PersonDraft.ts'
import { documentKinds } from './documentKinds.ts'

const roles: Readonly<Record<string, ManifestPerson['role']>> = {
  PAX: 'passenger',
  CRW: 'crew',
  CREW: 'crew',
  ITI: 'transit',
}

/** `PDT+P/number:expiry:issuer+surname:given:second:birth:sex+PAX+from:to`. */
export function readPdt(context: PersonContext, view: SegmentView): PersonDraft {
  const redactor = createRedactor(context.sink.window.slice, context.separatorText)
  sweepSegment(redactor, view)
  const given = [view.get(2, 1), view.get(2, 2)].filter((part) => part !== '').join(' ')
  const role = roles[view.get(3).toUpperCase()] ?? 'passenger'
  const person = createPerson(context, { role, name: parseName(view.get(2, 0), given), redactor }, view.start)
  person.end = view.end
  person.birthOn = readDay(person, view, { text: view.get(2, 3), rule: 'past' })
  person.sex = parseSex(view.get(2, 4))
  person.embark = airportOf(view.get(4, 0)) || null
  person.debark = airportOf(view.get(4, 1)) || null
  const [code = '', number = ''] = view.get(1, 0).split('/')
  if (number !== '') {
    person.documents.push({
      kind: lookup(documentKinds, code) ?? 'other',
      code: code || null,
      number,
      issuer: view.get(1, 2) || null,
      nationality: null,
      birthOn: null,
      sex: null,
      issuedOn: null,
      expiresOn: readDay(person, view, { text: view.get(1, 1), rule: 'expiry' }),
      surname: null,
      given: null,
      source: 'API',
      span: personSpan(person, view),
    })
  }
  return person
}

function readDay(
  person: PersonDraft,
  view: SegmentView,
  date: { readonly text: string; readonly rule: 'past' | 'expiry' },
): string | null {
  if (date.text === '') return null
  const day = parseYearFirst(date.text, date.rule, person.on)
  if (day === null) {
    notePerson(person, view, {
      code: 'date-unreadable',
      severity: 'warning',
      text: `The date ${date.text} could not be read.`,
    })
  }
  return day
}
