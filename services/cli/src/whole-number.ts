import { UsageError } from './command/command.ts'
import { told } from './command/told.ts'

/**
 * The number of an option; null without it.
 * @throws UsageError
 */
export function wholeNumber(name: string, text: string | undefined): number | null {
  if (text === undefined) return null
  if (!/^\d{1,10}$/.test(text)) throw new UsageError(told`--${name} is a whole number, not "${text}".`)
  return Number(text)
}
