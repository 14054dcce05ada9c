import { mkdir, readFile, writeFile } from 'node:fs/promises'
import type { Operation } from '@vigencia/contracts/operation/operation.ts'
import { routeOf } from '@vigencia/contracts/operation/route.ts'
import { API_DESCRIPTION } from '@vigencia/api/documentation.ts'
import { examplesIn, type RecordedExample } from '@vigencia/server/docs/recorded-examples.ts'
import { SNVS_DESCRIPTION } from '@vigencia/snvs/documentation.ts'
import type { Answer, WireInput } from '../call-operation.ts'
import type { NamedOperation } from '../operations.ts'

/** The examples of both services, as the tree has them. */
export const RECORDED = { ...API_DESCRIPTION.examples(), ...SNVS_DESCRIPTION.examples() }

const OLD_WIRE = 'api/examples/gestion-clinica'

/** The examples of the old wire, which the demo answered. */
export const OLD_EXAMPLES = examplesIn(new URL(`../../../services/${OLD_WIRE}/`, import.meta.url))

/** A call as an example: what stands in the address, what in the body, and the answer. */
function exampleOf(card: Operation, input: WireInput, { body }: Pick<Answer, 'body'>): RecordedExample {
  const { method, pathNames } = routeOf(card)
  const inBody = method !== 'GET' && method !== 'DELETE'
  const { file, ...fields } = input
  const isParameter = (name: string) => pathNames.includes(name) || !inBody || card.streams !== undefined
  const entries = Object.entries(card.streams === undefined ? input : fields).filter(([, value]) => value !== undefined)
  const parameters = Object.fromEntries(entries.filter(([name]) => isParameter(name)))
  const sent = Object.fromEntries(entries.filter(([name]) => !isParameter(name)))
  const request = card.streams === undefined ? sent : file
  return {
    ...(Object.keys(parameters).length > 0 && { parameters }),
    ...(inBody && Object.keys(card.input.shape).some((name) => !isParameter(name) || name === 'file') && { request }),
    ...(body !== null && { answer: body }),
  }
}

/** What an example holds, without its values: a list has the shape of its items, and null that of anything. */
export function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 0 ? null : [value.map(shapeOf).reduce(bothOf)]
  if (typeof value !== 'object' || value === null) return value === null ? null : typeof value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, shapeOf(inner)]))
}

/** One shape of two. */
function bothOf(a: unknown, b: unknown): unknown {
  if (a === null || b === null) return a ?? b
  if (typeof a !== 'object' || typeof b !== 'object') return a
  if (Array.isArray(a)) return [bothOf(a[0] ?? null, (b as unknown[])[0] ?? null)]
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])]
  return Object.fromEntries(
    names.map((name) => [name, bothOf((a as WireInput)[name] ?? null, (b as WireInput)[name] ?? null)]),
  )
}

/** Where two shapes differ; what one of them leaves open is no difference. */
export function shapeFaults(recorded: unknown, now: unknown, at = 'answer'): string[] {
  if (recorded === null || now === null) return []
  if (typeof recorded !== 'object' || typeof now !== 'object')
    return recorded === now ? [] : [`${at} is ${JSON.stringify(now)}, and ${JSON.stringify(recorded)} in the example`]
  if (Array.isArray(recorded)) return shapeFaults(recorded[0] ?? null, (now as unknown[])[0] ?? null, `${at}[]`)
  const names = [...new Set([...Object.keys(recorded), ...Object.keys(now)])]
  return names.flatMap((name) => {
    const [was, is] = [(recorded as WireInput)[name], (now as WireInput)[name]]
    if (was === undefined || is === undefined)
      return [`${at}.${name} is only in ${was === undefined ? 'the answer' : 'the example'}`]
    return shapeFaults(was, is, `${at}.${name}`)
  })
}

const taken = new Map<string, Record<string, RecordedExample>>()

/** Keeps a call for the tree: `RECORD_EXAMPLES=on npx vitest run test/both-adapters-agree`. */
export function take({ name, card }: NamedOperation, input: WireInput, answer: Answer): void {
  const service = routeOf(card).path.startsWith('/v1/snvs') ? 'snvs' : 'api'
  const file = `${service}/examples/${name.split('.')[0]}.json`
  taken.set(file, { ...taken.get(file), [name]: exampleOf(card, input, answer) })
}

/** Keeps the first call of an action of the old wire: `RECORD_EXAMPLES=on npx vitest run test/examples-of-the-demo`. */
export function takeOld(controller: string, action: string, example: RecordedExample): void {
  const file = `${OLD_WIRE}/${controller}.json`
  const before = taken.get(file)
  taken.set(file, { ...before, [`${controller}.${action}`]: before?.[`${controller}.${action}`] ?? example })
}

/** The old wire has no pages: an example shows two rows. */
export function firstRows(body: { readonly Data: unknown }): unknown {
  return { ...body, Data: Array.isArray(body.Data) ? body.Data.slice(0, 2) : body.Data }
}

export async function writeTaken(): Promise<void> {
  for (const [file, examples] of taken) {
    const url = new URL(`../../../services/${file}`, import.meta.url)
    await mkdir(new URL('.', url), { recursive: true })
    const others = await readFile(url, 'utf8').then(
      (text) => JSON.parse(text) as object,
      () => ({}),
    )
    await writeFile(url, `${JSON.stringify({ ...others, ...examples }, null, 2)}\n`)
  }
}
