import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { COMMAND_REFUSALS, COMMON_REFUSALS, type Operation } from '@vigencia/contracts/operation/operation.ts'
import { routeOf } from '@vigencia/contracts/operation/route.ts'
import { arbitraryBy } from './support/arbitrary-json.ts'
import { REST, ADAPTERS, TRPC, type Answer, type Adapter, type WireInput } from './support/call-operation.ts'
import { makeListeningApi, type ListeningApi } from './support/listening-api.ts'
import { operationCalled, operations, type NamedOperation } from './support/operations.ts'
import { problemFaults } from './support/problem-faults.ts'
import { proofSeed, proofSize, proofTime, recordProof } from './support/proof-size.ts'
import { readPublishedDocument, type PublishedDocument } from './support/published-document.ts'
import { scenarios } from './support/scenarios/all-scenarios.ts'
import { newWorld, type World } from './support/world.ts'

/** How many requests are sent, and the seed that they follow from: `npm test` sends few, a full proof many. */
const REQUESTS = proofSize({ short: 300, full: 20_000 })
const SEED = proofSeed()
/** Short a third of the operations: to have something to work on takes most of the time, and every suite asks for it. */
const TRIED = proofSize({ short: operations.filter((_, place) => place % 3 === SEED % 3), full: operations })

let listening: ListeningApi
let document: PublishedDocument
/** A tenant for each operation, in which it has something to work on. */
const fixtures = new Map<string, Fixture>()

interface Fixture {
  readonly world: World
  /** What is in the path of things that are there. */
  readonly paths: Readonly<Record<string, unknown>>[]
}

beforeAll(async () => {
  listening = await makeListeningApi()
  document = await readPublishedDocument(listening.entryPoint)
  for (const operation of TRIED) fixtures.set(operation.name, await prepareFixture(operation))
}, 300_000) // a tenant for each of some hundreds of operations
afterAll(() => listening.close())

async function prepareFixture({ name, card }: NamedOperation): Promise<Fixture> {
  const world = await newWorld(listening.api)
  const input = (await scenarios[name]?.happy(world)) ?? {}
  return { world, paths: [inPath(card, input)] }
}

function inPath(card: Operation, input: WireInput): Record<string, unknown> {
  return Object.fromEntries(routeOf(card).pathNames.map((field) => [field, input[field]]))
}

interface Shot {
  readonly name: string
  readonly over: Adapter['name']
  readonly input: WireInput
  /** Where: in the operation's own ground, or in one that was made for another. */
  readonly fixture: string
  /** Whether the path is one of things that are there. */
  readonly aims: boolean
  readonly headers: Record<string, string>
}

const HEADERS = fc.record(
  {
    'idempotency-key': fc.constantFrom('a', 'b', 'x'.repeat(255), 'x'.repeat(256), 'é', 'a b', ''),
    'if-match': fc.constantFrom('"1"', '"2"', '"999999999999999"', '*', 'W/"1"', '1', '""'),
    'x-request-id': fc.constantFrom('mine', 'x'.repeat(65), 'a b', '<script>'),
    'x-acting-user': fc.constantFrom('0190a000-0000-7000-8000-00000000000a', 'nobody', ''),
  },
  { requiredKeys: [] },
)
const FEW_HEADERS = fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: HEADERS })

const SHOTS: fc.Arbitrary<Shot> = fc.oneof(
  ...TRIED.map(({ name, card }) =>
    fc.record({
      name: fc.constant(name),
      over: fc.constantFrom(...ADAPTERS.map((adapter) => adapter.name)),
      input: inputOf(card),
      fixture: fc.oneof(
        { weight: 4, arbitrary: fc.constant(name) },
        { weight: 1, arbitrary: fc.constantFrom(...TRIED.map((one) => one.name)) },
      ),
      aims: fc.oneof({ weight: 9, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
      headers: FEW_HEADERS.map((headers) => headers as Record<string, string>),
    }),
  ),
)

function inputOf(card: Operation): fc.Arbitrary<WireInput> {
  const schema = z.toJSONSchema(card.input, { io: 'input', unrepresentable: 'any', reused: 'inline' }) as Record<
    string,
    unknown
  >
  const file = fc.constantFrom(
    'procedure_code,procedure_name,price\n10101012,Consulta,"12,00"\n',
    'procedure_code;price\n1;1.234\n',
    '\0',
    '',
    '"',
  )
  return fc.tuple(arbitraryBy(schema), file).map(([input, text]) => {
    const fields = typeof input === 'object' && input !== null && !Array.isArray(input) ? input : { input }
    return card.streams === undefined ? fields : { ...fields, file: text }
  }) as fc.Arbitrary<WireInput>
}

test(
  `${REQUESTS} requests of every kind: none fails, and each is answered as it is documented`,
  proofTime,
  async () => {
    const tally = new Map<string, number>()
    const shoot = fc.asyncProperty(SHOTS, async (shot) => {
      const { fixture, headers } = shot
      const operation = operationCalled(shot.name)
      const adapter = shot.over === 'REST' ? REST : TRPC
      const { world, paths } = fixtures.get(fixture) as Fixture
      const input = { ...shot.input, ...(shot.aims && aimed(operation.card, paths)) }
      const answer = await adapter.call(listening.entryPoint, operation, addressable(operation.card, input), {
        ...(await world.headersOf(operation)),
        ...sendable(headers),
      })
      const kind = `${answer.status} ${answer.status >= 400 ? answer.body?.code : ''}`.trim()
      tally.set(kind, (tally.get(kind) ?? 0) + 1)
      expect(
        faultsOf(operation, adapter, answer),
        `${operation.name} over ${adapter.name}: ${JSON.stringify(input)} was answered with ${kind}`,
      ).toEqual([])
      remember(paths, operation.card, input, answer)
    })
    // what went before decides what comes back, so a shorter story would be another one
    await fc.assert(shoot, { numRuns: REQUESTS, seed: SEED, endOnFailure: true })
    expect(await listening.failures()).toBe(0)
    const answered = [...tally].filter(([kind]) => kind.startsWith('2')).reduce((sum, [, count]) => sum + count, 0)
    recordProof({
      part: 'requests of every kind, none of which failed',
      size: `${REQUESTS} requests`,
      seed: SEED,
      facts: Object.fromEntries([...tally].toSorted()),
    })
    expect(answered).toBeGreaterThan(REQUESTS / 10)
  },
)

function faultsOf({ name, card }: NamedOperation, adapter: Adapter, { status, body, headers }: Answer): string[] {
  if (status < 300)
    return document.faultsOf(name, { status: adapter.name === 'REST' ? status : document.successOf(name), body })
  const declared: readonly string[] = [
    ...COMMON_REFUSALS,
    ...(card.kind === 'command' ? COMMAND_REFUSALS : []),
    ...card.refusals,
  ]
  const undeclared = declared.includes(body?.code) ? [] : [`${String(body?.code)} is not declared`]
  return [
    ...problemFaults({ status, body, headers }, adapter.name),
    ...document.faultsOf(name, { status, body }),
    ...undeclared,
  ]
}

/** A path of things that are there, as far as the operation has one like it. */
function aimed(card: Operation, paths: Fixture['paths']): Record<string, unknown> {
  const { pathNames } = routeOf(card)
  const best = paths.toSorted((a, b) => shared(b) - shared(a))[0] ?? {}
  function shared(path: Record<string, unknown>): number {
    return pathNames.filter((name) => path[name] !== undefined).length
  }
  return Object.fromEntries(pathNames.filter((name) => best[name] !== undefined).map((name) => [name, best[name]]))
}

/** What was made is there for the next ones: an answer with an id is one more thing to aim at. */
function remember(paths: Fixture['paths'], card: Operation, input: WireInput, { status, body }: Answer): void {
  if (status >= 300 || card.kind !== 'command' || typeof body?.id !== 'string') return
  const noun = /\/(convenios|contracts|overrides|type-rules|particular-prices|keys)$/.exec(routeOf(card).path)?.[1]
  const named = {
    convenios: 'convenio_id',
    contracts: 'period_id',
    overrides: 'override_id',
    'type-rules': 'rule_id',
    'particular-prices': 'price_id',
    keys: 'key_id',
  }
  if (noun !== undefined) paths.unshift({ ...inPath(card, input), [named[noun as keyof typeof named]]: body.id })
}

/** An empty part of an address, or one of dots, is another address. */
function addressable(card: Operation, input: WireInput): WireInput {
  const replaced = routeOf(card).pathNames.filter((name) => ['', '.', '..'].includes(String(input[name])))
  return { ...input, ...Object.fromEntries(replaced.map((name) => [name, 'x'])) }
}

/** HTTP lets no other headers out. */
function sendable(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([, value]) => /^[\x20-\xff]*$/.test(value)))
}
