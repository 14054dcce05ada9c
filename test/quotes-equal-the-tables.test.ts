import type { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'
import { connectAsService, connectAsSuperuser } from './support/database-roles.ts'
import { growClinic, sizesFor } from './support/growth/grown-clinic.ts'
import { livedClinic } from './support/oracle/lived-clinic.ts'
import { reckoned } from './support/oracle/reckoned.ts'
import { storedFacts } from './support/oracle/stored-facts.ts'
import { proofSeed, proofSize, proofTime, recordProof, repeatable } from './support/proof-size.ts'

// Random questions about random contracts that go on being changed: what the service answers from its price books is what
// the tables say, looked up one by one and reckoned as the contract is written, with nothing of the service's own.

const QUOTES = proofSize({ short: 6_000, full: 1_000_000 })
const AT_ONCE = proofSize({ short: 2_000, full: 10_000 })
const DEEDS_BETWEEN = proofSize({ short: 25, full: 15 })

let api: TestApi
let clinic: TestTenant
let superuser: Client
beforeAll(async () => {
  // so little memory that books are dropped and read again all the time
  api = (await startTestStack({ api: { PRICE_BOOK_MEMORY: '1' } })).api
  api.setNow('2026-06-15T15:00:00Z')
  clinic = await api.newTenant()
  const filler = await connectAsService(api.database)
  await growClinic(filler, clinic.id, proofSeed(), sizesFor(1_000))
  await filler.end()
  superuser = await connectAsSuperuser(api.database)
})
afterAll(async () => {
  await superuser.end()
  await api.close()
})

/** One answer of the list: the quote, or the code of its refusal. */
interface Listed {
  readonly quote: Readonly<Record<string, unknown>> | null
  readonly refusal: { readonly code: string } | null
}

test('every quote is what the tables say of its day, as known at its revision', proofTime, async () => {
  const counts = new Map<string, number>()
  const count = (what: string) => counts.set(what, (counts.get(what) ?? 0) + 1)
  const lived = livedClinic(clinic, superuser, proofSeed())
  await repeatable('test/quotes-equal-the-tables.test.ts', async () => {
    for (let input = 0; input < QUOTES; input += AT_ONCE) {
      for (let i = 0; i < DEEDS_BETWEEN; i++) count(await lived.live())
      const questions = await lived.questions(AT_ONCE)
      const { status, body } = await clinic.rest('POST', '/v1/scheduling/quotes', { items: questions })
      expect(status).toBe(200)
      const facts = await storedFacts(superuser, clinic.id, questions)
      const answers = (body.items as Listed[]).map(({ quote, refusal }) => quote ?? refusal?.code)
      const expected = questions.map((one, i) => reckoned(one, facts[i]!))
      for (const [i, answer] of answers.entries()) mustBe(answer, expected[i], questions[i])
      for (const one of expected) count(typeof one === 'string' ? one : `by ${one['source'] as string}`)
    }
  })
  const met = ['by override', 'by particular', 'by table', 'no_period_in_force', 'no_price', 'price_table_unavailable', 'not_covered', 'convenio_not_found', 'revision_not_reached', 'reajuste done', 'price done', 'terminate done', 'revoke done', 'draft done'] // prettier-ignore
  expect(met.filter((what) => (counts.get(what) ?? 0) === 0)).toEqual([])
  recordProof({
    part: 'random quotes against the tables, read and reckoned on their own',
    size: `${QUOTES} quotes of ${sizesFor(1_000).convenios + 3} convenios that go on being changed`,
    seed: proofSeed(),
    facts: Object.fromEntries([...counts].toSorted()),
  })
})

/** As `expect` would say it, but fast enough for a million. */
function mustBe(answer: unknown, expected: unknown, input: unknown): void {
  const text = (value: unknown) => JSON.stringify(value)
  if (text(answer) !== text(expected)) expect({ input, answer }).toEqual({ input, answer: expected })
}
