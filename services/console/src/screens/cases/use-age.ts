import { now, parseAbsolute } from '@internationalized/date'
import { useLingui } from '@lingui/react/macro'

/** How long ago an instant was, in its largest whole unit. */
export function useAge(): (instant: string) => string {
  const { t } = useLingui()
  return (instant) => {
    const minutes = Math.max(0, Math.floor(now('UTC').compare(parseAbsolute(instant, 'UTC')) / 60_000))
    const hours = Math.floor(minutes / 60)
    if (minutes < 60) return t`${minutes} min`
    const days = Math.floor(hours / 24)
    return hours < 48 ? t`${hours} h` : t`${days} d`
  }
}
