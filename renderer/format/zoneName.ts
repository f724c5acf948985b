/** Says a time zone in as few letters as it is known by: `KST`; where no short name is usual, the offset `UTC+9`. */
const names: Readonly<Record<string, string>> = {
  'Asia/Seoul': 'KST',
  'Asia/Tokyo': 'JST',
  'Asia/Hong_Kong': 'HKT',
  'Asia/Singapore': 'SGT',
  UTC: 'UTC',
}

export function zoneName(zone: string, at: Date = new Date()): string {
  const known = names[zone]
  if (known) return known
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeZoneName: 'shortOffset' }).formatToParts(at)
  return (parts.find((part) => part.type === 'timeZoneName')?.value ?? zone).replace('GMT', 'UTC')
}
