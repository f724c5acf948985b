/** Says spans of time in words: countdowns to a landing, the age of data, hours on the ground. */

const minuteMs = 60_000
const hourMs = 3_600_000
const dayMs = 86_400_000

const unit = (language: string, ko: string, en: string) => (language === 'en' ? ` ${en}` : ko)

/** `38분`, `2시간 05분`, `3일`; in English `38 min`, `2 h 05 min`, `3 d`. */
export function formatSpan(ms: number, language: string): string {
  const size = Math.abs(ms)
  const minutes = Math.floor(size / minuteMs)
  if (minutes < 60) return `${minutes}${unit(language, '분', 'min')}`
  if (size < 2 * dayMs) {
    const rest = minutes % 60
    const hours = `${Math.floor(size / hourMs)}${unit(language, '시간', 'h')}`
    return rest === 0 ? hours : `${hours} ${String(rest).padStart(2, '0')}${unit(language, '분', 'min')}`
  }
  return `${Math.floor(size / dayMs)}${unit(language, '일', 'd')}`
}

/** `38분 남음` before, `12분 지남` after. */
export function formatCountdown(ms: number, language: string): string {
  if (Math.abs(ms) < minuteMs) return language === 'en' ? 'now' : '지금'
  const span = formatSpan(ms, language)
  if (language === 'en') return ms > 0 ? `in ${span}` : `${span} ago`
  return ms > 0 ? `${span} 남음` : `${span} 지남`
}

/** `12분 전`, `12 min ago`; under a minute `방금`, `just now`. */
export function formatAge(ms: number, language: string): string {
  if (ms < minuteMs) return language === 'en' ? 'just now' : '방금'
  return language === 'en' ? `${formatSpan(ms, language)} ago` : `${formatSpan(ms, language)} 전`
}

/** Hours as a rounded phrase: `16시간`, `16 h`; from four days on in days. */
export function formatHours(hours: number | null, language: string): string {
  if (hours === null) return '–'
  if (hours >= 96) return `${Math.round(hours / 24)}${unit(language, '일', 'd')}`
  const shown = hours < 10 ? Math.round(hours * 10) / 10 : Math.round(hours)
  return `${shown}${unit(language, '시간', 'h')}`
}
