import { parseArgs } from 'node:util'
import { UsageError, type Call, type Command, type Option, type Options } from './command.ts'

/** The options of every command, beside its own. */
export const COMMON_OPTIONS = {
  json: { about: 'Answer one JSON document' },
  help: { about: 'Say how this is used' },
} as const satisfies Options

type Words = Pick<Call, 'args' | 'options'>

/** @throws UsageError that names the word that does not fit */
export function parseWords(command: Command, words: readonly string[]): Words {
  const { values, positionals } = parsed(command, words)
  const names = Object.keys(command.args)
  const missing = names[positionals.length]
  if (missing !== undefined) throw new UsageError(`<${missing}> is missing.`)
  // The word is not repeated: a secret on the command line by mistake need not be in a log as well.
  if (positionals.length > names.length && command.reads !== undefined)
    throw new UsageError(`No word belongs here: ${command.reads} is read from standard input, one line.`)
  if (positionals.length > names.length) throw new UsageError(`"${positionals[names.length]}" is one word too many.`)
  for (const [name, option] of Object.entries(command.options)) mustFit(name, option, values[name])
  const flags = Object.entries(command.options).filter(([, { takes }]) => takes === undefined)
  return {
    args: Object.fromEntries(names.map((name, i) => [name, positionals[i] as string])),
    options: { ...Object.fromEntries(flags.map(([name]) => [name, false])), ...values } as Call['options'],
  }
}

function parsed(command: Command, words: readonly string[]) {
  const options = Object.fromEntries(
    Object.entries({ ...command.options, ...COMMON_OPTIONS }).map(([name, option]: [string, Option]) => [
      name,
      { type: option.takes === undefined ? ('boolean' as const) : ('string' as const) },
    ]),
  )
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true, strict: true })
  } catch (error) {
    // The rest of Node's message is about positionals that begin with a dash.
    throw new UsageError(`${(error as Error).message.split(/\.(?= |$)|\n/)[0]}.`)
  }
}

function mustFit(name: string, { required, oneOf }: Option, value: unknown): void {
  if (value === undefined) {
    if (required === true) throw new UsageError(`--${name} is missing.`)
    return
  }
  if (value === '') throw new UsageError(`--${name} is empty.`)
  if (oneOf !== undefined && typeof value === 'string' && !oneOf.includes(value))
    throw new UsageError(`--${name} is ${oneOf.join(' or ')}, not "${value}".`)
}
