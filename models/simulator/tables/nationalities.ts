/**
 * Nationalities of the simulated travellers: names, passport numbers, telephone numbers, cards and money.
 * Passport patterns (# digit, @ letter) follow what these states print. Numbers after the country code begin with digits
 * that are not given to subscribers (Korean 010-0...), or with 555. Card prefixes are the published test numbers of card
 * schemes (Visa 400000, 401288, 411111, 422222, 424242; Mastercard 510510, 520082, 545454, 555555; Amex 371449, 378282;
 * JCB 353011, 356600; UnionPay 620000, 622222): no issuer uses them. Exchange rates are round figures of 2025.
 */
import type { Culture } from './names.ts'

export type Nationality = {
  readonly code: string
  readonly culture: Culture
  readonly passport: string
  readonly dial: string
  readonly cards: readonly string[]
  readonly currency: string
  readonly krwPerUnit: number
  readonly language: string
  readonly alpha2: string
  /** Home airport: where visitors of this nationality begin. */
  readonly home: string
  readonly city: string
}

type Row = readonly [string, string, Culture, string, string, string, string, number, string, string, string]

const rows: readonly Row[] = [
  ['KOR', 'KR', 'korean', 'M###@####', '82100', '411111 555555 520082 356600', 'KRW', 1, 'KO', 'ICN', 'SEOUL'],
  ['CHN', 'CN', 'chinese', 'E@#######', '86555', '620000 622222 620000 401288', 'CNY', 190, 'ZH', 'PVG', 'SHANGHAI'],
  ['HKG', 'HK', 'cantonese', 'H########', '852555', '400000 620000 545454', 'HKD', 175, 'ZH', 'HKG', 'HONG KONG'],
  ['MAC', 'MO', 'cantonese', 'MA#######', '853555', '620000 400000', 'MOP', 170, 'ZH', 'MFM', 'MACAU'],
  ['TWN', 'TW', 'chinese', '3########', '886555', '356600 401288 545454', 'TWD', 43, 'ZH', 'TPE', 'TAIPEI'],
  ['JPN', 'JP', 'japanese', 'T@#######', '81555', '353011 356600 401288', 'JPY', 9.3, 'JA', 'NRT', 'TOKYO'],
  ['MNG', 'MN', 'mongolian', 'E########', '976555', '400000 622222', 'MNT', 0.4, 'MN', 'UBN', 'ULAANBAATAR'],
  ['THA', 'TH', 'thai', 'AA#######', '66555', '400000 545454', 'THB', 42, 'TH', 'BKK', 'BANGKOK'],
  ['VNM', 'VN', 'vietnamese', 'C########', '84555', '422222 510510', 'VND', 0.055, 'VI', 'SGN', 'HO CHI MINH CITY'],
  ['KHM', 'KH', 'khmer', 'N########', '855555', '422222 400000', 'USD', 1400, 'KM', 'KTI', 'PHNOM PENH'],
  ['LAO', 'LA', 'thai', 'PA#######', '856555', '422222', 'USD', 1400, 'LO', 'VTE', 'VIENTIANE'],
  ['MMR', 'MM', 'burmese', 'M@######', '95555', '422222 510510', 'USD', 1400, 'MY', 'RGN', 'YANGON'],
  ['MYS', 'MY', 'malay', 'A########', '60555', '545454 401288', 'MYR', 320, 'MS', 'KUL', 'KUALA LUMPUR'],
  ['SGP', 'SG', 'malay', 'K#######@', '65555', '545454 400000', 'SGD', 1060, 'EN', 'SIN', 'SINGAPORE'],
  ['IDN', 'ID', 'indonesian', 'C#######', '62555', '422222 510510', 'IDR', 0.086, 'ID', 'CGK', 'JAKARTA'],
  ['PHL', 'PH', 'filipino', 'P#######@', '63555', '510510 400000', 'PHP', 24, 'EN', 'MNL', 'MANILA'],
  ['IND', 'IN', 'indian', 'Z#######', '91555', '510510 422222', 'INR', 16.5, 'EN', 'DEL', 'DELHI'],
  ['NPL', 'NP', 'nepali', '1########', '977555', '422222', 'NPR', 10.3, 'NE', 'KTM', 'KATHMANDU'],
  ['BGD', 'BD', 'indian', 'A########', '880555', '422222', 'BDT', 11.5, 'BN', 'DAC', 'DHAKA'],
  ['LKA', 'LK', 'indian', 'N########', '94555', '422222 510510', 'LKR', 4.7, 'SI', 'CMB', 'COLOMBO'],
  ['PAK', 'PK', 'indian', 'AB#######', '92555', '422222', 'PKR', 5, 'UR', 'KHI', 'KARACHI'],
  ['UZB', 'UZ', 'uzbek', 'FA#######', '998555', '400000 622222', 'UZS', 0.11, 'UZ', 'TAS', 'TASHKENT'],
  ['KAZ', 'KZ', 'russian', 'N########', '7755', '400000 510510', 'KZT', 2.7, 'RU', 'ALA', 'ALMATY'],
  ['RUS', 'RU', 'russian', '75#######', '7955', '622222 620000', 'RUB', 17, 'RU', 'VVO', 'VLADIVOSTOK'],
  ['ARE', 'AE', 'arabic', 'R########', '971555', '400000 545454', 'AED', 381, 'AR', 'DXB', 'DUBAI'],
  ['SAU', 'SA', 'arabic', 'T@######', '966555', '400000 510510', 'SAR', 373, 'AR', 'RUH', 'RIYADH'],
  ['JOR', 'JO', 'arabic', 'P#######', '962555', '510510 422222', 'JOD', 1975, 'AR', 'AMM', 'AMMAN'],
  ['QAT', 'QA', 'arabic', '0########', '974555', '400000', 'QAR', 384, 'AR', 'DOH', 'DOHA'],
  ['TUR', 'TR', 'turkish', 'U########', '90555', '545454 510510', 'TRY', 34, 'TR', 'IST', 'ISTANBUL'],
  ['ETH', 'ET', 'african', 'EQ#######', '251555', '422222', 'USD', 1400, 'AM', 'ADD', 'ADDIS ABABA'],
  ['KEN', 'KE', 'african', 'AK######', '254555', '422222 510510', 'KES', 10.8, 'EN', 'NBO', 'NAIROBI'],
  ['ZAF', 'ZA', 'african', 'A########', '27555', '545454 422222', 'ZAR', 78, 'EN', 'JNB', 'JOHANNESBURG'],
  ['NGA', 'NG', 'african', 'A########', '234555', '422222 510510', 'NGN', 0.9, 'EN', 'LOS', 'LAGOS'],
  ['GHA', 'GH', 'african', 'G#######', '233555', '422222', 'GHS', 110, 'EN', 'ACC', 'ACCRA'],
  ['DEU', 'DE', 'german', 'C@@######', '49555', '545454 401288', 'EUR', 1560, 'DE', 'FRA', 'FRANKFURT'],
  ['FRA', 'FR', 'french', '##@@#####', '33555', '401288 545454', 'EUR', 1560, 'FR', 'CDG', 'PARIS'],
  ['GBR', 'GB', 'english', '5########', '44555', '401288 371449', 'GBP', 1850, 'EN', 'LHR', 'LONDON'],
  ['NLD', 'NL', 'german', 'N@@######', '31555', '545454 401288', 'EUR', 1560, 'NL', 'AMS', 'AMSTERDAM'],
  ['ITA', 'IT', 'spanish', 'Y@#######', '39555', '401288 510510', 'EUR', 1560, 'IT', 'FCO', 'ROME'],
  ['ESP', 'ES', 'spanish', 'PA@######', '34555', '401288 510510', 'EUR', 1560, 'ES', 'MAD', 'MADRID'],
  ['POL', 'PL', 'polish', 'E@#######', '48555', '545454 510510', 'PLN', 365, 'PL', 'WAW', 'WARSAW'],
  ['USA', 'US', 'english', '5########', '1555', '424242 378282 371449 401288', 'USD', 1400, 'EN', 'LAX', 'LOS ANGELES'],
  ['CAN', 'CA', 'english', 'A@######', '1555', '424242 545454', 'CAD', 1010, 'EN', 'YVR', 'VANCOUVER'],
  ['MEX', 'MX', 'spanish', 'G########', '52555', '510510 422222', 'MXN', 74, 'ES', 'MEX', 'MEXICO CITY'],
  ['COL', 'CO', 'spanish', 'AS######', '57555', '422222 510510', 'COP', 0.34, 'ES', 'BOG', 'BOGOTA'],
  ['PER', 'PE', 'spanish', '1########', '51555', '422222', 'PEN', 385, 'ES', 'LIM', 'LIMA'],
  ['BRA', 'BR', 'spanish', 'F@######', '55555', '510510 422222', 'BRL', 255, 'PT', 'GRU', 'SAO PAULO'],
  ['AUS', 'AU', 'english', 'P@#######', '61555', '424242 545454', 'AUD', 920, 'EN', 'SYD', 'SYDNEY'],
  ['NZL', 'NZ', 'english', 'L@######', '64555', '424242 545454', 'NZD', 820, 'EN', 'AKL', 'AUCKLAND'],
  ['GUM', 'GU', 'english', '5########', '1671555', '424242', 'USD', 1400, 'EN', 'GUM', 'HAGATNA'],
]

export const nationalities: readonly Nationality[] = rows.map(
  ([code, alpha2, culture, passport, dial, cards, currency, krwPerUnit, language, home, city]) => ({
    code,
    alpha2,
    culture,
    passport,
    dial,
    cards: cards.split(' '),
    currency,
    krwPerUnit,
    language,
    home,
    city,
  }),
)

const byCode = new Map(nationalities.map((n, index) => [n.code, index]))

/** Index in the table; people are numbered by it. */
export function nationalityIndex(code: string): number {
  const index = byCode.get(code)
  if (index === undefined) throw new Error(`nationality ${code} is not in the table of the simulator`)
  return index
}

/** Row of one nationality. Guam travels on United States passports. */
export const nationalityOf = (code: string): Nationality =>
  nationalities[nationalityIndex(code === 'GUM' ? 'USA' : code)] as Nationality
