import { readFile } from 'node:fs/promises'
import { UsageError, type Surroundings } from '../command/command.ts'
import type { Messages } from '../locale/messages.ts'
import type { CardField } from './card-fields.ts'
import { told } from '../command/told.ts'
import { CommandFault } from '../command/command-fault.ts'

export type Input = Record<string, unknown>

/** What commander makes of an option: its word, several of them, or that it was said. */
export type OptionValue = string | boolean | readonly string[] | undefined

export interface ProvidedWords {
  /** The words without a flag, by the fields that they say. */
  readonly args: Readonly<Record<string, string | undefined>>
  readonly options: Readonly<Record<string, OptionValue>>
}

type Reads = Pick<Surroundings, 'readLine' | 'readAll'>

/**
 * The input of an operation: what the file says, and over it what the words say.
 * @throws UsageError where a word is not of its field's kind
 */
export async function readInput(
  fields: readonly CardField[],
  { args, options }: ProvidedWords,
  reads: Reads,
  messages: Messages,
): Promise<Input> {
  const { from } = options
  const isFromFile = typeof from === 'string' && !fields.some(({ flag }) => flag === 'from')
  const input: Input = isFromFile ? await objectIn(from, reads) : {}
  for (const field of fields) {
    const value = await valueOf(field, args[field.name], options[field.flag], reads, messages)
    if (value !== undefined) input[field.name] = value
  }
  return input
}

/** @throws UsageError that names the first field that the operation needs and nobody said */
export function mustBeComplete(fields: readonly CardField[], input: Input, messages: Messages): void {
  for (const { name, flag, isRequired, isInPath, sensitive, kind } of fields) {
    if (!isRequired || input[name] !== undefined) continue
    if (isInPath) throw new UsageError(messages.argumentMissing(name))
    const isOnlyInFile = sensitive !== undefined && kind !== 'text'
    throw new UsageError(isOnlyInFile ? messages.fieldMissing(name) : messages.optionMissing(flag))
  }
}

async function valueOf(
  field: CardField,
  arg: string | undefined,
  provided: OptionValue,
  reads: Reads,
  messages: Messages,
): Promise<unknown> {
  if (field.isInPath) {
    if (arg !== undefined && provided !== undefined) throw new UsageError(messages.providedTwice(field.name))
    const word = arg ?? provided
    return word === undefined ? undefined : converted(field, String(word), reads, messages)
  }
  if (provided === undefined) return undefined
  if (field.sensitive !== undefined) {
    if (provided !== true) return undefined
    return reads.readLine(field.name, field.sensitive === 'secret' ? 'hidden' : undefined)
  }
  if (field.kind === 'boolean') return provided === true
  if (provided === false) return null
  const words = typeof provided === 'object' ? provided : [String(provided)]
  const values = await Promise.all(words.map((one) => converted(field, one, reads, messages)))
  return typeof provided === 'object' ? values : values[0]
}

async function converted(field: CardField, word: string, reads: Reads, messages: Messages): Promise<unknown> {
  const { kind, flag } = field
  if (kind === 'whole') {
    if (!/^-?\d{1,16}$/.test(word)) throw new UsageError(messages.notWhole(flag, word))
    return Number(word)
  }
  if (kind === 'number') {
    if (!/^-?\d{1,16}(\.\d{1,16})?$/.test(word)) throw new UsageError(messages.notNumber(flag, word))
    return Number(word)
  }
  if (kind === 'boolean') return word === 'true'
  if (kind !== 'json') return word
  const text = word.startsWith('@') ? await textOf(word.slice(1), reads) : word
  try {
    return JSON.parse(text) as unknown
  } catch {
    // the parser's message quotes what it read
    throw new UsageError(messages.notJson(flag))
  }
}

export async function objectIn(path: string, reads: Pick<Reads, 'readAll'>): Promise<Input> {
  const text = await textOf(path, reads)
  try {
    const json: unknown = JSON.parse(text)
    if (typeof json === 'object' && json !== null && !Array.isArray(json)) return json as Input
  } catch {
    // the same: it may be about a person
  }
  throw new CommandFault(told`${path} should hold one JSON object.`)
}

/** A file, or standard input by `-`. */
async function textOf(path: string, reads: Pick<Reads, 'readAll'>): Promise<string> {
  if (path === '-') return reads.readAll()
  return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new CommandFault(told`${path} cannot be read (${error.code}).`)
  })
}
