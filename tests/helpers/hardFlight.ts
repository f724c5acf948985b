/**
 * A flight of invented people whose data are hard to show: long names in two dozen scripts, twelve companions, thirty bags, nothing at
 * all, and values that cannot be read. It has just landed at `now`.
 */
import type { HandMadeFile } from './handMadeFlight.ts'

const minuteMs = 60_000

/** `YYMMDD`, `DDMMYY`, `HHMM`: on the clock of Seoul, where both ends of this flight are written. */
function stamps(at: number) {
  const iso = new Date(at + 9 * 60 * minuteMs).toISOString()
  const [year = '', month = '', day = ''] = iso.slice(2, 10).split('-')
  return { ymd: `${year}${month}${day}`, dmy: `${day}${month}${year}`, hm: iso.slice(11, 16).replace(':', ''), iso }
}

export const longNames = {
  thai: { surname: 'พระปฐมเจดียวัฒนกุลศิริวัฒนพงศ์', given: 'กฤษณพงศ์สกรเฉลิมพระเกียรติ', document: 'AC4455661', birth: '850512' },
  russian: {
    surname: 'ДОСТОЕВСКАЯ-АЛЕКСАНДРОВСКАЯ',
    given: 'ЕЛИЗАВЕТА КОНСТАНТИНОВНА',
    document: '753344221',
    birth: '790101',
  },
  // The last three are Korean and Japanese forms that Chinese typefaces lack, or the reverse.
  han: { surname: '欧阳', given: '刘裵兪髙', document: 'E77120034', birth: '820430' },
  hindi: { surname: 'श्रीवास्तव', given: 'कृष्णमूर्ति', document: 'Z4455667', birth: '750815' },
  vietnamese: { surname: 'NGUYỄN', given: 'THỊ PHƯỢNG HẰNG', document: 'B8899001', birth: '930303' },
  arabic: { surname: 'عبد الرحمن آل مكتوم', given: 'محمد بن عبد الله بن راشد', document: 'P7788990', birth: '900229' },
  latin: {
    surname: 'WOLFESCHLEGELSTEINHAUSENBERGERDORFF',
    given: 'HUBERT BLAINE ADOLPH CHARLES DAVID EARL FREDERICK',
    document: 'C01XYZ777',
    birth: '660401',
  },
  lao: { surname: 'ສີສະຫວາດ', given: 'ບຸນມີ ພອນສະຫວັນ', document: 'P1102233', birth: '880214' },
  khmer: { surname: 'សុខសាន្ត', given: 'ស្រីមុំ ច័ន្ទថា', document: 'N00334455', birth: '910707' },
  burmese: { surname: 'အောင်မြင့်', given: 'သီရိခိုင်', document: 'MC556677', birth: '860918' },
  bengali: { surname: 'চট্টোপাধ্যায়', given: 'শ্রীকান্ত', document: 'BM0998877', birth: '790325' },
  tamil: { surname: 'கிருஷ்ணமூர்த்தி', given: 'லட்சுமி', document: 'Z8811223', birth: '940611' },
  telugu: { surname: 'వేంకటేశ్వర్లు', given: 'శ్రీనివాస్', document: 'Z8811224', birth: '840612' },
  kannada: { surname: 'ಕೃಷ್ಣಪ್ಪ', given: 'ಶ್ರೀಧರ', document: 'Z8811225', birth: '830613' },
  malayalam: { surname: 'കൃഷ്ണൻകുട്ടി', given: 'ശ്രീലക്ഷ്മി', document: 'Z8811226', birth: '820614' },
  gujarati: { surname: 'ત્રિવેદી', given: 'શ્રેયા', document: 'Z8811227', birth: '810615' },
  punjabi: { surname: 'ਸਿੰਘ', given: 'ਗੁਰਪ੍ਰੀਤ', document: 'Z8811228', birth: '800616' },
  odia: { surname: 'ପଟ୍ଟନାୟକ', given: 'ଶ୍ରୀଧର', document: 'Z8811229', birth: '790617' },
  sinhala: { surname: 'වික්‍රමසිංහ', given: 'ශ්‍රී කුමාරි', document: 'N3344556', birth: '870118' },
  armenian: { surname: 'Հովհաննիսյան', given: 'Գայանե', document: 'AN7788990', birth: '920822' },
  georgian: { surname: 'ჯავახიშვილი', given: 'ქეთევან', document: '15AB12345', birth: '950505' },
  amharic: { surname: 'ገብረሥላሴ', given: 'ኃይለማርያም', document: 'EP1122334', birth: '780909' },
  hebrew: { surname: 'בן־שושן', given: 'יעקב', document: '33445566', birth: '830303' },
  dhivehi: { surname: 'އިބްރާހީމް', given: 'މުހައްމަދު', document: 'LA12E3456', birth: '900101' },
} as const

export const bareSurname = 'NOTHINGKNOWN'
export const manyBagsSurname = 'CARRYALL'

export function hardFlight(now: Date): { readonly flightNumber: string; readonly files: readonly HandMadeFile[] } {
  const arrival = stamps(now.getTime() - 10 * minuteMs)
  const departure = stamps(now.getTime() - 130 * minuteMs)
  const sent = stamps(now.getTime() - 120 * minuteMs)
  const frame = { arrival, departure, sent }
  return {
    flightNumber: 'KE9999',
    files: [watchlist(), manifest(frame), bookings(frame), bags(departure.iso), declarations(arrival.iso)],
  }
}

type Frame = Readonly<Record<'arrival' | 'departure' | 'sent', ReturnType<typeof stamps>>>

function interchange(type: string, sent: Frame['sent'], segments: readonly string[]): string {
  const body = [`UNH+1+${type}`, ...segments]
  return [
    `UNB+UNOY:4+KEAIR+KRCUS+${sent.ymd}:${sent.hm}+0009`,
    ...body,
    `UNT+${body.length + 1}+1`,
    'UNZ+1+0009',
    '',
  ].join("'\n")
}

function manifest({ arrival, departure, sent }: Frame): HandMadeFile {
  const people = Object.values(longNames).flatMap(({ surname, given, document, birth }, at) => [
    `NAD+FL+++${surname}:${given}`,
    `ATT+2++${at % 2 === 0 ? 'M' : 'F'}`,
    `DTM+329:${birth}`,
    'LOC+178+NRT',
    'LOC+179+ICN',
    'NAT+2+THA',
    `RFF+SEA:${40 + at}A`,
    `DOC+P:110:111+${document}`,
    'DTM+36:300101',
    'LOC+91+THA',
  ])
  const broken = [
    `NAD+FL+++${bareSurname}`,
    'NAD+FL+++BROKENBIRTH:OLAF',
    'ATT+2++Q',
    'DTM+329:99X999',
    'NAT+2+XXX',
    'DOC+P:110:111+?',
  ]
  const text = interchange('PAXLST:D:12B:UN:IATA', sent, [
    'BGM+745',
    'TDT+20+KE9999+++KE',
    'LOC+125+NRT',
    `DTM+189:${departure.ymd}${departure.hm}:201`,
    'LOC+87+ICN',
    `DTM+232:${arrival.ymd}${arrival.hm}:201`,
    ...people,
    ...broken,
    `CNT+42:${Object.keys(longNames).length + 2}`,
  ])
  return { name: 'hard-paxlst.edi', text }
}

const companions = Array.from({ length: 13 }, (_, at) => ({
  ref: String(at + 1),
  surname: `PARTYSURNAMEOFGREATLENGTH${'ABCDEFGHIJKLM'[at]}`,
  given: `GIVENNAMETHATGOESON SECONDNAME MR`,
}))

function bookings({ arrival, departure, sent }: Frame): HandMadeFile {
  const leg = `TVL+${departure.dmy}:${departure.hm}:${arrival.dmy}:${arrival.hm}+NRT+ICN+KE+9999`
  const party = [
    'SRC',
    `RCI+1A:PARTY1::${departure.dmy}:0101`,
    ...companions.map(({ ref, surname, given }) => `TIF+${surname}+${given}:A:${ref}`),
    `${leg}:Y`,
    'RPI+13+HK',
  ]
  const heavy = [
    'SRC',
    `RCI+1A:BAGS30::${departure.dmy}:0102`,
    `IFT+4:28::KE+CTCP 8210${'5'.repeat(8)}`,
    'ORG+1A:NRT+12345678:NRT1A0980+NRT++T+JP:JPY:EN+A1234',
    `TIF+${manyBagsSurname}+CONSTANTINA MS:A:1`,
    `${leg}:Y`,
    'RPI+1+HK',
    `DAT+2:${departure.dmy}:${departure.hm}`,
    'ORG+KE++++A',
    'TRI++NRT-001:::1',
    `TIF+${manyBagsSurname}+CONSTANTINA MS:A:1`,
    'SSD+1A++++Y',
    'TBD++30:690:700+++KE:0180700001:30:ICN',
  ]
  const bare = ['SRC', 'RCI+1A:EMPTY1', `TIF+${bareSurname}B+X:A:1`, `${leg}:Y`]
  const body = ['MSG+:22', 'ORG+KE:NRT', leg, 'EQN+3', ...party, ...heavy, ...bare]
  return { name: 'hard-pnrgov.edi', text: interchange('PNRGOV:11:1:IA', sent, body) }
}

function bags(departureIso: string): HandMadeFile {
  const day = `${departureIso.slice(8, 10)}${'JANFEBMARAPRMAYJUNJULAUGSEPOCTNOVDEC'.slice((Number(departureIso.slice(5, 7)) - 1) * 3).slice(0, 3)}`
  const bag = (tag: string, name: string, rest: readonly string[] = []) => [
    'BSM',
    '.V/1LNRT',
    `.F/KE9999/${day}/ICN/Y`,
    `.N/${tag}001`,
    `.P/1${name}`,
    ...rest,
    'ENDBSM',
  ]
  const lines = [
    ...bag('0180711111', 'NOBODYWITHAVERYLONGNAMEWHOISNOTONTHELIST/ATALLANYWHERE'),
    ...bag('0180711112', 'WOLFESCHLEGELSTEINHAUSENBERGERDORFF/HUBERT', ['.E/RUSH']),
    '',
  ]
  return { name: 'hard-bsm.txt', text: lines.join('\r\n') }
}

function watchlist(): HandMadeFile {
  const { surname } = longNames.latin
  const entry = {
    reference: 'W-HARD-0000000000000000001',
    surname,
    given: 'HUBERT BLAINE A',
    aliases: ['HUBERT WOLFE', 'WOLFE+585'],
    birthOn: '1966-01-04',
    sex: 'M',
    nationality: 'DEU',
    documentNumber: 'C01XYZ777',
    reason: 'Named by three services in connection with parcels of unusual weight, sent under changing names',
    expiresOn: null,
  }
  return {
    name: 'watchlist.json',
    text: JSON.stringify({ format: 'gateside-watchlist', version: 1, entries: [entry] }),
  }
}

function declarations(arrivalIso: string): HandMadeFile {
  const categories = ['alcohol', 'tobacco', 'food', 'plant', 'animal', 'medicine', 'weapon', 'other'] as const
  const declaration = {
    reference: 'D-HARD-1',
    channel: 'mobile',
    declaredAt: new Date(Date.parse(arrivalIso) - 9 * 60 * minuteMs).toISOString(),
    carrier: 'KE',
    number: '9999',
    arrivalOn: arrivalIso.slice(0, 10),
    surname: manyBagsSurname,
    given: 'CONSTANTINA',
    birthOn: null,
    documentNumber: null,
    purpose: 'return',
    stayDays: 4,
    companions: 12,
    countriesVisited: ['JPN', 'THA'],
    cash: { amount: 1_234_567_890, currency: 'KRW' },
    totalValueUsd: 98_765_432,
    items: categories.map((category) => ({
      category,
      text: `${category} of a kind that takes a long sentence to describe without any full stop`,
      quantity: 123_456,
      unit: 'bottles',
      value: { amount: 12_345_678, currency: 'JPY' },
    })),
    answers: { overAllowance: true, cash: true, foodPlant: true, medicine: true, weapon: true, commercial: true },
  }
  const text = JSON.stringify({ format: 'gateside-declarations', version: 1, declarations: [declaration] })
  return { name: 'hard-declarations.json', text }
}
