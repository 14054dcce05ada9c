/** An hour of the day as people type it: `19:30`, `19h30`, `1930`, `19h` or `19`. Null where it is none. */
export function readHour(text: string): string | null {
  const match = /^(\d{1,2})(?:[:h.]?(\d{2}))?h?$/i.exec(text.trim())
  if (match === null) return null
  const hour = Number(match[1])
  const minute = Number(match[2] ?? '0')
  if (hour > 23 || minute > 59) return null
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}
