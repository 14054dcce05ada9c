import { CONVENIOS } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import type { RestAnswer, TestTenant } from '@vigencia/testing/stack/test-api.ts'
import type { Input } from '../model/decide.ts'
import { QUESTIONS, type Question } from '../model/price-rules.ts'
import { narrowedTo, requestOf } from './request-of.ts'
import { addPlan, storyFamily } from './story-tables.ts'
import { wireDay } from './wire-day.ts'

/** A code on a day, and what else the question says. */
export interface Requested {
  readonly code: string
  readonly day: number
  readonly question: Question
}

/** A price on a day at a revision. */
export interface Quoted extends Requested {
  /** In cents, or the code of its refusal. */
  readonly price: number | string
  /** All that was answered, but for the revision. */
  readonly whole: string
}

/** An act on a day at a revision. */
export interface QuotedAct {
  /** What the surgeon is paid for each procedure, in cents, or the code of the refusal. */
  readonly prices: readonly (number | string)[]
  /** All that was answered, with the revision. */
  readonly whole: string
  /** The same without the revision and the digest over it. */
  readonly settled: string
}

/** The day of an act, and whom it asks about. The codes of acts are of any table. */
export interface RequestedAct {
  readonly day: number
  readonly question: Exclude<Question, 'of table 22'>
}

/** A convenio over REST, where the model's numbers stand for ids. */
export interface ConvenioDriver {
  readonly convenio: string
  send(input: Input): Promise<RestAnswer>
  /** Each code on each day as it is, and once more with something that the question says: at the newest revision or an earlier one. */
  quotes(codes: readonly string[], days: Iterable<number>, revision?: number): Promise<Map<string, Quoted>>
  /** One act of all codes, whose first is the main procedure. */
  act(codes: readonly string[], requested: RequestedAct, revision?: number): Promise<QuotedAct>
  revision(): Promise<number>
  /** The periods as they are listed, in the order they were made, deleted ones too. */
  periods(): Promise<Record<string, unknown>[]>
}

/** What the driver itself did before: the payer and its plan. */
export const REVISIONS_BEFORE = 2

export async function convenioDriver(tenant: TestTenant, convenio: string): Promise<ConvenioDriver> {
  const path = `${CONVENIOS}/${convenio}`
  const periods: string[] = []
  const entries: string[] = []
  const plan = await addPlan(tenant, convenio)
  const family = storyFamily(tenant)
  const says = (question: Question) => ({
    plain: {},
    apartment: narrowedTo('apartment', plan),
    plan: narrowedTo('plan', plan),
    'of table 22': { code_table: '22' },
  })[question] // prettier-ignore

  async function send(input: Input): Promise<RestAnswer> {
    if (input.op === 'publish') return family.publish(input.publication)
    const [method, where, body] = requestOf(input, { periods, entries, plan, nameOf: family.nameOf })
    const answer = await tenant.rest(method, path + where, body)
    if (answer.status === 201) remember(input, answer.body)
    return answer
  }

  function remember({ op }: Input, body: RestAnswer['body']): void {
    if (op === 'create') periods.push(body.id)
    if (op === 'renew') periods.push(body.new_period_id)
    if (op === 'reajuste' || op === 'correct') periods.push(body.new_period.id)
    if (op === 'addPrice') entries.push(body.id)
  }

  return {
    convenio,
    send,
    async quotes(codes, days, revision) {
      const wanted = [...days].flatMap((day) => codes.flatMap((code, i) => requestsOf(code, day, i)))
      const items = wanted.map(({ code, day, question }) => ({
        convenio_id: convenio,
        procedure_code: code,
        event_date: wireDay(day),
        ...says(question),
        ...(revision !== undefined && { revision }),
      }))
      const { body } = await tenant.rest('POST', '/v1/scheduling/quotes', { items })
      const answers = body.items as { quote: { unit_price_cents: number } | null; refusal: { code: string } | null }[]
      const quoted = answers.map(({ quote, refusal }, i): [string, Quoted] => {
        const requested = wanted[i] as Requested
        const price = quote?.unit_price_cents ?? (refusal?.code as string)
        const answer = { ...quote, ...refusal, revision: undefined }
        return [
          `${requested.code} ${requested.day} ${requested.question}`,
          { ...requested, price, whole: JSON.stringify(answer) },
        ]
      })
      return new Map(quoted)
    },
    async act(codes, { day, question }, revision) {
      const { body } = await tenant.rest('POST', `${path}/acts/quote`, {
        event_date: wireDay(day),
        character: 'elective',
        ...says(question),
        ...(revision !== undefined && { revision }),
        procedures: codes.map((code, i) => ({
          line: code,
          procedure_code: code,
          access: i === 0 ? 'main' : 'same',
          participants: [{ role: 'surgeon' }],
        })),
      })
      type Line = { unit_price_cents: number | null; refusal: { code: string } | null }
      return {
        prices: (body.lines as Line[]).map((one) => one.unit_price_cents ?? (one.refusal?.code as string)),
        whole: JSON.stringify(body),
        settled: JSON.stringify({ ...body, revision: undefined, digest: undefined }),
      }
    },
    revision: async () => (await tenant.rest('GET', path)).body.revision as number,
    async periods() {
      const { body } = await tenant.rest('GET', `${path}/contracts?include_inactive=true&limit=200`)
      const items = body.items as { id: string }[]
      return periods.map((id) => items.find((one) => one.id === id) as Record<string, unknown>)
    },
  }
}

const SAYING = QUESTIONS.filter((one) => one !== 'plain')

/** Plain, and by one of the other questions: on one day and of one code always the same. */
function requestsOf(code: string, day: number, i: number): Requested[] {
  const other = SAYING[(((day + i) % SAYING.length) + SAYING.length) % SAYING.length] as Question
  return [
    { code, day, question: 'plain' },
    { code, day, question: other },
  ]
}
