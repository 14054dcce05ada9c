import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'
import { connectAsSuperuser } from './support/database-roles.ts'
import { pricedTwice } from './support/overlapping-pairs.ts'
import { proofSeed, proofSize, proofTime, recordProof, repeatable } from './support/proof-size.ts'
import { anyIntent } from './support/story/intent.ts'
import { newClinic, tellStory, type Lifecycle, type Story } from './support/story/tell-story.ts'

// Whatever happens to a convenio, told to the service and to a pure model of the contract rules: at every earlier revision
// each price stays as it was, at the newest nothing changes before an operation's effect, and no job changes anything.

const RUNS = proofSize({ short: 5, full: 1000 })
const STEPS = 50

/** One api for each way of running the lifecycle, with a clock of its own: the three are told a story at the same time. */
let apis: Record<Lifecycle, TestApi>
let clinicWithout: TestTenant
beforeAll(async () => {
  const start = async () => (await startTestStack({ api: {}, own: true })).api
  const [never, once, always] = await Promise.all([start(), start(), start()])
  apis = { never, once, always }
  clinicWithout = await newClinic(never)
})
afterAll(() => Promise.all(Object.values(apis).map((api) => api.close())))

const anyStory = fc.record({
  payer: fc.constantFrom('convenio', 'particular'),
  table: fc.constantFrom('T1', null),
  intents: fc.array(anyIntent, { minLength: 5, maxLength: STEPS, size: 'max' }),
})

test('whatever happens, prices never drift, and no job decides one', proofTime, async () => {
  const kinds = new Map<string, number>()
  let quotes = 0
  let stories = 0
  // the lifecycle run goes over all of a tenant, so each story with one has a tenant of its own
  const withLifecycle = async (story: Story, lifecycle: Lifecycle) =>
    tellStory(apis[lifecycle], await newClinic(apis[lifecycle]), story, lifecycle)
  const tell = fc.asyncProperty(anyStory, async (story) => {
    const [never, once, always] = await Promise.all([
      tellStory(apis.never, clinicWithout, story, 'never'),
      withLifecycle(story, 'once'),
      withLifecycle(story, 'always'),
    ])
    expect(once.answers).toEqual(never.answers)
    expect(always.answers).toEqual(never.answers)
    expect(once.prices).toEqual(never.prices)
    expect(always.prices).toEqual(never.prices)
    for (const answer of never.answers) kinds.set(answer, (kinds.get(answer) ?? 0) + 1)
    quotes += never.quotes + once.quotes + always.quotes
    stories += 1
    if (stories % 50 === 0) process.stdout.write(`${stories} of ${RUNS} stories held\n`)
  })
  // where it fails, what it has found by then is told, in its shortest form so far; at full size as it is, for each
  // further try takes seconds, and there are thousands
  const inTime = { interruptAfterTimeLimit: proofTime.timeout - 20_000, markInterruptAsFailure: true }
  const unshortened = proofSize({ short: {}, full: { endOnFailure: true } })
  await repeatable('test/prices-never-drift.test.ts', () =>
    fc.assert(tell, { seed: proofSeed(), numRuns: RUNS, ...inTime, ...unshortened }),
  )
  for (const api of Object.values(apis)) {
    const superuser = await connectAsSuperuser(api.database)
    expect(await pricedTwice(superuser)).toBe(0)
    await superuser.end()
  }
  const total = (of: (kind: string) => boolean) =>
    [...kinds].filter(([kind]) => of(kind)).reduce((sum, [, count]) => sum + count, 0)
  recordProof({
    part: 'random stories against a pure model, the lifecycle run never, once and after every step',
    size: `${RUNS} stories of up to ${STEPS} steps, each three times`,
    seed: proofSeed(),
    facts: {
      'carried out': total((kind) => kind.endsWith(' done')),
      'refused, as the model says': total((kind) => !kind.endsWith(' done')),
      'quotes compared': quotes,
      ...Object.fromEntries([...kinds].toSorted()),
    },
  })
})
