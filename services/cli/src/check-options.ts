import { FROM_FILE, UsageError, type Command, type Option } from './command/command.ts'
import type { Messages } from './locale/messages.ts'
import type { ProvidedWords } from './program.ts'

/**
 * The arguments and options of a call, where they are complete and each is one that may be.
 * @throws UsageError that names the word that does not fit
 */
export function checkedWords(
  { command, args, options }: ProvidedWords,
  messages: Messages,
): Pick<ProvidedWords, 'args' | 'options'> {
  for (const [name, value] of Object.entries(args)) {
    const mayLack = [...(command.optionalArgs ?? []), ...(command.providedOtherwise ?? [])]
    if (value === undefined && !mayLack.includes(name)) throw new UsageError(messages.argumentMissing(name))
  }
  // a card's fields may all come from a file
  const isFromFile = options['from'] !== undefined && command.options['from']?.takes === FROM_FILE
  for (const [name, option] of Object.entries(command.options))
    if (options[name] !== undefined || !isFromFile) mustFit(name, option, options[name], messages)
  // a file may say true, and a flag that was not said must not take it back
  return { args, options: { ...(isFromFile ? {} : absentFlags(command)), ...defined(options) } }
}

/** A flag that was not said is false, but for one whose `--no-` form says more than its absence. */
function absentFlags({ options }: Command): Record<string, false> {
  const flags = Object.entries(options).filter(([, one]) => one.takes === undefined && one.isNegatable !== true)
  return Object.fromEntries(flags.map(([name]) => [name, false]))
}

function defined(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
}

function mustFit(name: string, { required, oneOf }: Option, value: unknown, messages: Messages): void {
  if (value === undefined) {
    if (required === true) throw new UsageError(messages.optionMissing(name))
    return
  }
  for (const one of Array.isArray(value) ? (value as unknown[]) : [value]) {
    if (one === '') throw new UsageError(messages.optionEmpty(name))
    if (oneOf !== undefined && typeof one === 'string' && !oneOf.includes(one))
      throw new UsageError(messages.notOneOf(name, oneOf, one))
  }
}
