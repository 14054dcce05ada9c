import type { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { samplePayer } from '@vigencia/testing/fixtures/accounts/sample-payer.ts'
import { sendFile } from '@vigencia/testing/fixtures/accounts/send-file.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'
import { sampleBatch } from '@vigencia/tiss/testing/sample-batch.ts'
import { randomBatch, type RandomLine } from './support/accounts/random-batch.ts'
import { connectAsSuperuser } from './support/database-roles.ts'
import { makeFormer } from './support/former-function.ts'
import { chanceFrom, proofSeed, proofSize, proofTime, recordProof, repeatable } from './support/proof-size.ts'

// What the contract says of a line of a batch is what the act of its question costs, questions for alone, and what a quote
// says of it where the act is one procedure of one surgeon.

const LINES = proofSize({ short: 480, full: 1_000_000 })
const A_BATCH = proofSize({ short: 120, full: 5_000 })
/** The most acts that one call takes. */
const ACTS_AT_ONCE = 500

let api: TestApi
let clinic: TestTenant
let superuser: Client
beforeAll(async () => {
  api = (await startTestStack({ api: {} })).api
  api.setNow('2026-08-04T12:00:00Z')
  clinic = await api.newTenant()
  await samplePayer(clinic)
  superuser = await connectAsSuperuser(api.database)
})
afterAll(async () => {
  await superuser.end()
  await api.close()
})

interface Judged {
  readonly line_no: number
  readonly verdict: string
  readonly cents: string | null
  readonly act: number | null
  readonly procedure_line: number | null
  readonly roles: readonly string[]
  readonly question: ActQuestion | null
}

interface ActQuestion {
  readonly convenio_id: string
  readonly event_date: string
  readonly character: string
  readonly stay?: boolean
  readonly plan_id?: string
  readonly procedures?: readonly {
    readonly procedure_code: string
    readonly code_table?: string
    readonly quantity?: number
    readonly participants: readonly { readonly role: string }[]
  }[]
  readonly expenses?: readonly object[]
}

interface ActAnswer {
  readonly act: {
    readonly lines: readonly {
      line: string
      role: string | null
      price_cents: number | null
      refusal: { code: string } | null
    }[]
  } | null
  readonly refusal: { readonly code: string } | null
}

async function judgedLines(batchId: string): Promise<readonly Judged[]> {
  const { rows } = await superuser.query<Judged>(
    `select line_no, verdict, contract_cents as cents, act, procedure_line, roles, question from billing.verdicts
      where tenant_id = $1 and batch_id = $2 and known_until is null order by line_no`,
    [clinic.id, batchId],
  )
  return rows
}

async function ask<Answer>(path: string, body: object): Promise<Answer[]> {
  const answer = await clinic.rest('POST', `/v1/scheduling/${path}`, body)
  expect(answer.status, JSON.stringify(answer.body).slice(0, 500)).toBe(200)
  return answer.body.items
}

const word = (code: string) => (code === 'no_period_in_force' ? 'no_period' : code)

/** What a line costs as its act is answered, or the code of the refusal. */
function outcomeOf(
  { line_no, procedure_line, roles }: Judged,
  name: string | null,
  { act, refusal }: ActAnswer,
): number | string {
  if (act === null) return word(String(refusal?.code))
  const mine = act.lines.filter(
    ({ line, role }) =>
      line === (name ?? String(procedure_line ?? line_no)) &&
      (role === null ? roles.length === 0 : roles.includes(role)),
  )
  const refused = mine.find((one) => one.refusal !== null)?.refusal
  return refused ? word(refused.code) : mine.reduce((sum, { price_cents }) => sum + Number(price_cents), 0)
}

/** The one procedure of an act that a quote can ask for, moved by no urgency or stay; null: it is another act. */
function quotable({ character, stay, procedures = [], expenses = [] }: ActQuestion) {
  const [one, ...others] = procedures
  const isPlain = others.length === 0 && expenses.length === 0 && character === 'elective' && stay !== true
  return isPlain && one?.participants.length === 1 && one.participants[0]?.role === 'surgeon' ? one : null
}

const counts = new Map<string, number>()
const count = (what: string) => counts.set(what, (counts.get(what) ?? 0) + 1)

/** As `expect` would say it, but fast enough for a million. */
function mustBe(found: unknown, expected: unknown, of: Judged): void {
  if (found !== expected) expect({ of, found }).toEqual({ of, found: expected })
}

/** What was answered, by its question. Random lines repeat questions, and the same question is put once. */
const answers = new Map<string, ActAnswer>()
const ALONE = 'alone'

/** The question of an act as it is put. The only line of one has the same name in every act, so that it repeats. */
function putAs({ question, line_no }: Judged): {
  readonly key: string
  readonly body: ActQuestion
  line: string | null
} {
  const body = question as ActQuestion
  const { procedures = [], expenses = [] } = body
  if (procedures.length + expenses.length > 1) return { key: `${line_no} ${JSON.stringify(body)}`, body, line: null }
  const named = <Line extends object>(lines: readonly Line[]) => lines.map((line) => ({ ...line, line: ALONE }))
  const alone = {
    ...body,
    ...(procedures.length > 0 && { procedures: named(procedures) }),
    ...(expenses.length > 0 && { expenses: named(expenses) }),
  }
  return { key: JSON.stringify(alone), body: alone, line: ALONE }
}

async function mustEqualItsActs(judged: readonly Judged[]): Promise<void> {
  const put = new Map(judged.filter(({ question }) => question !== null).map((line) => [line.line_no, putAs(line)]))
  const unknown = [...new Map([...put.values()].map(({ key, body }) => [key, body]))].filter(
    ([key]) => !answers.has(key),
  )
  for (let at = 0; at < unknown.length; at += ACTS_AT_ONCE) {
    const some = unknown.slice(at, at + ACTS_AT_ONCE)
    const items = await ask<ActAnswer>('acts/quotes', { acts: some.map(([, body]) => body) })
    for (const [i, [key]] of some.entries()) answers.set(key, items[i] as ActAnswer)
  }
  for (const line of judged) {
    if (line.act === null) continue
    const { key, line: name } = put.get(line.act) as ReturnType<typeof putAs>
    mustBe(
      line.cents === null ? line.verdict : Number(line.cents),
      outcomeOf(line, name, answers.get(key) as ActAnswer),
      line,
    )
  }
  // acts of several lines are of their batch alone
  for (const { key, line } of put.values()) if (line === null) answers.delete(key)
}

interface Listed {
  readonly quote: { readonly price_cents: number } | null
  readonly refusal: { readonly code: string } | null
}
const quotes = new Map<string, Listed>()

async function mustEqualTheirQuotes(judged: readonly Judged[]): Promise<void> {
  const plain = judged.flatMap((line) => {
    const procedure = line.question && quotable(line.question)
    return procedure ? [{ line, procedure, question: line.question }] : []
  })
  const put = plain.map(({ procedure: { procedure_code, code_table, quantity = 1 }, question }) =>
    JSON.stringify({
      convenio_id: question.convenio_id,
      event_date: question.event_date,
      ...(question.plan_id !== undefined && { plan_id: question.plan_id }),
      ...(code_table !== undefined && { code_table }),
      procedure_code,
      quantity,
    }),
  )
  const unknown = [...new Set(put)].filter((item) => !quotes.has(item))
  if (unknown.length > 0) {
    const items = await ask<Listed>('quotes', { items: unknown.map((item) => JSON.parse(item)) })
    for (const [i, item] of unknown.entries()) quotes.set(item, items[i] as Listed)
  }
  for (const [i, { line }] of plain.entries()) {
    const { quote, refusal } = quotes.get(put[i] as string) as Listed
    const answer = quote === null ? word(String(refusal?.code)) : quote.price_cents
    mustBe(line.cents === null ? line.verdict : Number(line.cents), answer, line)
    count('equal to a single quote')
  }
}

/** Lines of one session are one act, and no others. */
function mustBeOfTheirSessions(judged: readonly Judged[], lines: readonly RandomLine[]): void {
  const acts = new Map<string, number>()
  for (const [i, line] of judged.entries()) {
    count(line.verdict)
    if (line.act === null) continue
    const session = lines[i]?.session ?? `line ${line.line_no}`
    if (!acts.has(session)) acts.set(session, line.act)
    else count('of the act of an earlier line')
    mustBe(line.act, acts.get(session), line)
  }
  expect(new Set(acts.values()).size).toBe(acts.size)
}

test('every line of random batches is what its act and its quote say', proofTime, async () => {
  const chance = chanceFrom(proofSeed())
  await repeatable('test/batches-equal-acts.test.ts', async () => {
    for (let read = 0; read < LINES; read += A_BATCH) {
      const { batch, lines } = randomBatch(`L${read}`, A_BATCH, chance)
      const { status, body } = await sendFile(api, clinic, '/v1/billing/batches', sampleBatch(batch))
      expect(status, JSON.stringify(body)).toBe(201)
      const judged = await judgedLines(body.id)
      expect(judged.length).toBe(lines.length)
      mustBeOfTheirSessions(judged, lines)
      await mustEqualItsActs(judged)
      await mustEqualTheirQuotes(judged)
    }
  })
  const met = ['right', 'over', 'under', 'no_period', 'no_price', 'not_priced', 'of the act of an earlier line', 'equal to a single quote'] // prettier-ignore
  expect(met.filter((what) => (counts.get(what) ?? 0) === 0)).toEqual([])
  recordProof({
    part: 'lines of random batches against single acts and quotes',
    size: `${LINES} lines, ${A_BATCH} a batch`,
    seed: proofSeed(),
    facts: Object.fromEntries([...counts].toSorted()),
  })
})

test.each([
  ['billing.batch_digest', 'tenant_id, id', 'billing.batches'],
  [
    'billing.verdicts_digest',
    'tenant_id, batch_id, known_from',
    '(select distinct tenant_id, batch_id, known_from from billing.verdicts) verdicts',
  ],
])('%s gives of them what it gave when the log was written', async (name, what, table) => {
  await makeFormer(superuser, 'accounts/migrations/0001-batches.sql', name)
  const { rows } = await superuser.query<{ now: string; then: string }>(
    `select ${name}(${what})::text as now, ${name.replace('.', '.former_')}(${what})::text as then from ${table}`,
  )
  expect(rows.length).toBeGreaterThan(1)
  expect(rows.map(({ now }) => now)).toEqual(rows.map((row) => row.then))
})
