/**
 * What the sensitive filter takes out: service codes (IATA SSR and meal codes) and words, by the kind of data they reveal
 * (EU Directive 2016/681 art. 13(4), ICAO Doc 9944, Korean PIPA art. 23). Reviewed line by line; change only with a reason here.
 */
export type SensitiveKind = 'religion' | 'health' | 'disability' | 'ethnicity' | 'opinion' | 'union' | 'sexLife'

/** Codes whose mere presence reveals it. Meals of taste (AVML is also a matter of religion) are listed by what they reveal. */
export const sensitiveCodes: Readonly<Record<SensitiveKind, readonly string[]>> = {
  religion: ['MOML', 'HNML', 'KSML', 'AVML', 'JNML', 'VJML', 'BUML'],
  health: [
    ...['DBML', 'GFML', 'BLML', 'LCML', 'LFML', 'LSML', 'NLML', 'LPML', 'PRML', 'HFML', 'PFML', 'PNUT', 'NTML', 'GPML'],
    ...['MEDA', 'OXYG', 'STCR', 'PPOC', 'AOXY', 'MAAS', 'ALRG', 'FRAV', 'PREG', 'MEDI', 'MEQT', 'CPAP', 'POXY'],
  ],
  disability: [
    ...['WCHR', 'WCHS', 'WCHC', 'WCMP', 'WCBD', 'WCBW', 'WCLB', 'WCOB', 'WCHP', 'BLND', 'DEAF', 'DPNA', 'LEGL', 'LEGR'],
    ...['LEGB', 'SVAN', 'ESAN', 'MAAS', 'BLDP', 'SRVA'],
  ],
  ethnicity: [],
  opinion: [],
  union: [],
  sexLife: [],
}

/** Whole words and phrases in free text, English and Korean. */
export const sensitiveWords: Readonly<Record<SensitiveKind, readonly string[]>> = {
  religion: [
    ...[
      'MUSLIM',
      'MOSLEM',
      'ISLAM',
      'ISLAMIC',
      'HALAL',
      'KOSHER',
      'JEWISH',
      'JUDAISM',
      'CHRISTIAN FAITH',
      'CATHOLIC',
      'PROTESTANT',
    ],
    ...[
      'HINDU',
      'HINDUISM',
      'BUDDHIST',
      'BUDDHISM',
      'SIKH',
      'JAIN',
      'MORMON',
      'JEHOVAH',
      'RELIGION',
      'RELIGIOUS',
      'PILGRIM',
      'HAJJ',
    ],
    ...[
      'UMRAH',
      'RAMADAN',
      'RABBI',
      'IMAM',
      '종교',
      '이슬람',
      '무슬림',
      '할랄',
      '불교',
      '기독교',
      '천주교',
      '힌두',
      '유대교',
    ],
  ],
  health: [
    ...[
      'DIABETIC',
      'DIABETES',
      'INSULIN',
      'EPILEPSY',
      'EPILEPTIC',
      'CANCER',
      'CHEMOTHERAPY',
      'DIALYSIS',
      'HIV',
      'AIDS PATIENT',
    ],
    ...[
      'PREGNANT',
      'PREGNANCY',
      'HEART CONDITION',
      'HEART DISEASE',
      'ASTHMA',
      'ALLERGY',
      'ALLERGIC',
      'SURGERY',
      'STRETCHER',
      'OXYGEN',
    ],
    ...[
      'MEDICAL CASE',
      'MEDIF',
      'DEMENTIA',
      'ALZHEIMER',
      'DEPRESSION',
      'SCHIZOPHRENIA',
      'TUBERCULOSIS',
      'ANAPHYLAXIS',
      'SEIZURE',
    ],
    ...['임신', '당뇨', '환자', '질병', '암환자', '알레르기', '수술'],
  ],
  disability: [
    ...[
      'WHEELCHAIR',
      'WHEEL CHAIR',
      'DISABLED',
      'DISABILITY',
      'HANDICAPPED',
      'BLIND',
      'DEAF',
      'AUTISM',
      'AUTISTIC',
      'PARAPLEGIC',
    ],
    ...[
      'AMPUTEE',
      'GUIDE DOG',
      'SERVICE DOG',
      'REDUCED MOBILITY',
      'MOBILITY IMPAIRED',
      'VISUALLY IMPAIRED',
      'HEARING IMPAIRED',
    ],
    ...['장애', '휠체어', '시각장애', '청각장애'],
  ],
  ethnicity: ['ETHNIC', 'ETHNICITY', 'RACE', 'CAUCASIAN', 'ROMA PEOPLE', 'GYPSY', '인종', '민족'],
  opinion: ['POLITICAL', 'POLITICIAN', 'DISSIDENT', 'COMMUNIST', 'PARTY MEMBER', 'ACTIVIST', '정당', '정치'],
  union: ['TRADE UNION', 'LABOUR UNION', 'LABOR UNION', 'UNION MEMBER', 'UNIONIST', '노동조합', '노조'],
  sexLife: ['GAY', 'LESBIAN', 'BISEXUAL', 'HOMOSEXUAL', 'TRANSGENDER', 'SEXUAL', 'LGBT', 'LGBTQ', '동성애', '성소수자'],
}

export const sensitiveCodeSet: ReadonlySet<string> = new Set(Object.values(sensitiveCodes).flat())

const all = [...Object.values(sensitiveWords).flat(), ...sensitiveCodeSet]

/** Words and codes in Latin letters; all have three letters or more. */
export const sensitiveLatin: readonly string[] = all.filter((word) => /^[A-Z]{3}/.test(word))

/** Words in other scripts, which stand without word limits. */
export const sensitiveOthers: RegExp = new RegExp(all.filter((word) => !/^[A-Z]/.test(word)).join('|'))
