import { CONVENIOS } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import type { RestAnswer, TestTenant } from '@vigencia/testing/stack/test-api.ts'
import type { Input } from '../model/decide.ts'
import { PLAIN, QUESTIONS, type Question } from '../model/questions.ts'
import { ofTheWhole, participantsOf, qualifiersIn, who } from './qualified-bodies.ts'
import { makeQualifiers } from './qualifier-names.ts'
import { requestOf } from './request-of.ts'
import { storyFamily } from './story-tables.ts'
import { wireDay } from './wire-day.ts'

/** A code on a day, and what else the question says. */
export interface Requested {
  readonly code: string
  readonly day: number
  readonly question: Question
}

/** A price on a day at a revision. */
export interface Quoted extends Requested {
  /** In cents, with the patient's part; or the code of its refusal, and what it names. */
  readonly price: string
  /** All that was answered, but for the revision. */
  readonly whole: string
}

/** An act on a day at a revision. */
export interface QuotedAct {
  /** What each participant is paid for each procedure, as of a quote. */
  readonly prices: readonly string[]
  /** All that was answered, with the revision. */
  readonly whole: string
  /** The same without the revision and the digest over it. */
  readonly settled: string
}

/** The day of an act, and whom it asks about. */
export type RequestedAct = Omit<Requested, 'code'>

/** A convenio over REST, where the model's numbers stand for ids. */
export interface ConvenioDriver {
  readonly convenio: string
  send(input: Input): Promise<RestAnswer>
  /** Each code on each day as it is, and once more with something that the question says: at the newest revision or an earlier one. */
  quotes(codes: readonly string[], days: Iterable<number>, revision?: number): Promise<Map<string, Quoted>>
  /** Acts of all codes, whose first is the main procedure, in order. */
  acts(codes: readonly string[], requested: readonly RequestedAct[], revision?: number): Promise<readonly QuotedAct[]>
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
  const qualifiers = await makeQualifiers(tenant, convenio)
  const family = storyFamily(tenant)

  async function send(input: Input): Promise<RestAnswer> {
    if (input.op === 'publish') return family.publish(input.publication)
    const [method, where, body] = requestOf(input, { ...qualifiers, periods, entries, nameOf: family.nameOf })
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
        ...ofTheWhole(question, qualifiers),
        ...who(question, qualifiers),
        ...(question.isOfTable22 && { code_table: '22' }),
        ...(revision !== undefined && { revision }),
      }))
      const { body } = await tenant.rest('POST', '/v1/scheduling/quotes', { items })
      const answers = body.items as { quote: Amounts | null; refusal: RefusedPrice | null }[]
      const quoted = answers.map(({ quote, refusal }, i): [string, Quoted] => {
        const requested = wanted[i] as Requested
        const price = priceIn(quote, refusal)
        const whole = JSON.stringify({ ...quote, ...refusal, revision: undefined })
        return [`${requested.code} ${requested.day} ${requested.question.name}`, { ...requested, price, whole }]
      })
      return new Map(quoted)
    },
    async acts(codes, requested, revision) {
      const acts = requested.map(({ day, question }) => ({
        convenio_id: convenio,
        event_date: wireDay(day),
        character: 'elective',
        ...ofTheWhole(question, qualifiers),
        ...(revision !== undefined && { revision }),
        procedures: codes.map((code, i) => ({
          line: code,
          procedure_code: code,
          access: i === 0 ? 'main' : 'same',
          participants: participantsOf(question, qualifiers),
          ...(question.isOfTable22 && { code_table: '22' }),
        })),
      }))
      const { body } = await tenant.rest('POST', '/v1/scheduling/acts/quotes', { acts })
      return (body.items as { act: ActBody }[]).map(({ act }) => ({
        prices: act.lines.map((one) => priceIn(one.refusal === null ? (one as Amounts) : null, one.refusal)),
        whole: JSON.stringify(act),
        settled: JSON.stringify({ ...act, revision: undefined, digest: undefined }),
      }))
    },
    revision: async () => (await tenant.rest('GET', path)).body.revision as number,
    async periods() {
      const { body } = await tenant.rest('GET', `${path}/contracts?include_inactive=true&limit=200`)
      const items = body.items as { id: string }[]
      return periods.map((id) => items.find((one) => one.id === id) as Record<string, unknown>)
    },
  }
}

interface Amounts {
  readonly unit_price_cents: number
  readonly copay_cents: number
}

interface RefusedPrice {
  readonly code: string
  readonly detail: string
}

interface ActBody {
  readonly lines: readonly ({ [Amount in keyof Amounts]: number | null } & { refusal: RefusedPrice | null })[]
}

/** As the model says it. */
function priceIn(priced: Amounts | null, refusal: RefusedPrice | null): string {
  if (priced !== null) return `${priced.unit_price_cents}, ${priced.copay_cents}`
  const { code, detail } = refusal as RefusedPrice
  return code === 'qualifier_needed' ? `${code}: ${qualifiersIn(detail).join(' ')}` : code
}

/** Plain, and by one of the other questions: on one day and of one code always the same. */
function requestsOf(code: string, day: number, i: number): Requested[] {
  const other = QUESTIONS[(((day + i) % QUESTIONS.length) + QUESTIONS.length) % QUESTIONS.length] as Question
  return [
    { code, day, question: PLAIN },
    { code, day, question: other },
  ]
}
