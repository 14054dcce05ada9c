import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fieldsOf } from '@vigencia/cli/cards/card-fields.ts'
import { en } from '@vigencia/cli/locale/en.ts'
import { FROM_FILE } from '@vigencia/cli/command/command.ts'
import { NOUNS } from '@vigencia/cli/nouns.ts'
import { callCli } from '@vigencia/testing/processes/run-cli.ts'
import type { WireInput } from './support/call-operation.ts'
import { makeListeningApi, type ListeningApi } from './support/listening-api.ts'
import { operations, type NamedOperation } from './support/operations.ts'
import { scenarios } from './support/scenarios/all-scenarios.ts'
import { newWorld } from './support/world.ts'

const commands = (await Promise.all(NOUNS.map((noun) => noun.load(en)))).flat()

let listening: ListeningApi
let folder: string
beforeAll(async () => {
  listening = await makeListeningApi()
  folder = await mkdtemp(join(tmpdir(), 'vigencia-answers-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true })
  await listening.close()
})

/** A call as somebody writes it who knows the card alone: its path in flags, and the rest from a file. */
async function wordsOf({ name, card }: NamedOperation, input: WireInput): Promise<string[]> {
  const command = commands.find(({ calls }) => calls?.includes(name))
  if (command === undefined) throw new Error(`No command calls ${name}.`)
  const words = [command.noun, ...(command.verb === null ? [] : [command.verb])]
  const isOwnVerb = flagVerb(name)
  if (isOwnVerb !== undefined && command.alsoVerbs?.includes(isOwnVerb)) words[1] = isOwnVerb
  const { file, ...fields } = input
  const hasFrom = command.options['from']?.takes === FROM_FILE
  const byFlag = fieldsOf(card).filter(({ isInPath }) => isInPath || !hasFrom)
  for (const field of byFlag) {
    const value = fields[field.name]
    // before the name of a file, what is in the path stands as a word: the words have one order
    if (field.isInPath && card.streams !== undefined) words.push(value as string)
    else if (value !== undefined && value !== null) words.push(...flag(field.flag, value))
  }
  if (card.streams !== undefined)
    words.push(await written(`${crypto.randomUUID()}.${endingOf(card.streams)}`, String(file)))
  else {
    const rest = Object.entries(fields).filter(([field]) => !byFlag.some((one) => one.name === field))
    if (rest.length > 0)
      words.push('--from', await written(`${crypto.randomUUID()}.json`, JSON.stringify(Object.fromEntries(rest))))
  }
  if (command.options['yes'] !== undefined) words.push('--yes')
  return [...words, '--json']
}

/** A command tells the kind of a file by its ending. What takes XML is sent XML by its scenario. */
const endingOf = (streams: readonly string[]) => (streams.includes('application/xml') ? 'xml' : 'csv')

const flagVerb = (name: string) => name.split('.')[1]?.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

function flag(name: string, value: unknown): string[] {
  if (typeof value === 'boolean') return [value ? `--${name}` : `--no-${name}`]
  if (Array.isArray(value)) return value.flatMap((one) => flag(name, one))
  return [`--${name}`, typeof value === 'string' ? value : JSON.stringify(value)]
}

async function written(name: string, text: string): Promise<string> {
  await writeFile(join(folder, name), text)
  return join(folder, name)
}

/** A cookie is a browser's: its operations are no commands. */
const commanded = operations.filter(({ card }) => card.scope !== 'public' && card.scope !== 'signed_in')

describe('each operation is answered by its command as its card says', () => {
  test.each(commanded)('$name', async (operation) => {
    const scenario = scenarios[operation.name]
    if (scenario === undefined) return expect.fail(`no scenario for ${operation.name}`)
    const world = await newWorld(listening.api)
    const words = await wordsOf(operation, await scenario.happy(world))
    const url = `http://127.0.0.1:${listening.port}`
    const settings = { VIGENCIA_URL: url, SNVS_URL: url, VIGENCIA_KEY: world.tenant.key }
    const { code, error, json } = await callCli(words, settings)
    expect({ code, error: code === 0 ? '' : error }, words.join(' ')).toEqual({ code: 0, error: '' })
    expect(operation.card.output.safeParse(json).error).toBeUndefined()
    await world.leave()
  })
})
