import { actsOfBatch, ROLE_OF_DEGREE, type ActOfBatch } from '@vigencia/domain/accounts/acts-of-batch.ts'
import { contractWord, type NoPrice } from '@vigencia/domain/accounts/contract-word.ts'
import { verdictOf } from '@vigencia/domain/accounts/line-verdict.ts'
import { whyNotPriced } from '@vigencia/domain/accounts/why-not-priced.ts'
import type { ParticipantRole } from '@vigencia/domain/acts/act.ts'
import { byPlanAndAccommodation } from '@vigencia/domain/acts/act-to-price.ts'
import { priceLines, type PricedActLine } from '@vigencia/domain/acts/price-lines.ts'
import { isDeclined, type Declined } from '@vigencia/domain/pricing/pricing.ts'
import type { ActRequest } from '../../agreements/acts/act-answer.ts'
import { actInputs } from '../../agreements/acts/act-inputs.ts'
import type { ActService } from '../../agreements/acts/act-service.ts'
import type { QuoteCall } from '../../agreements/pricing/quote-event.ts'
import type { LineToJudge } from './lines-to-judge.ts'
import { questionOfAct, type ActQuestion } from './question-of-act.ts'

/** Lines of one batch, and what they are judged by. */
export interface LinesToPrice {
  readonly acts: ActService
  readonly call: QuoteCall
  readonly convenioId: string
  readonly revision: number
  /** What the payer's settings say of degrees, beside the standard. */
  readonly degreeMap: Readonly<Record<string, ParticipantRole>>
}

/** A row of `billing.verdicts`, without its place. */
export interface JudgedLine {
  readonly line_no: number
  readonly verdict: string
  readonly missing: string | null
  readonly contract_cents: number | null
  readonly difference_cents: number | null
  readonly tolerance_cents: number | null
  readonly period_id: string | null
  readonly act: number | null
  /** The first line of the procedure that it is in the act; null: it is an expense, or was not asked for. */
  readonly procedure_line: number | null
  readonly roles: readonly ParticipantRole[]
  readonly question: ActQuestion | null
}

interface ActToPrice {
  readonly act: ActOfBatch
  readonly question: ActQuestion
  /** The place of its request: acts of one line that ask the same share one. */
  readonly place: number
}

/** Prices lines by their acts, many acts at once, and says of each what the contract says. */
export async function judgedLines(lines: readonly LineToJudge[], by: LinesToPrice): Promise<JudgedLine[]> {
  const roles = { ...ROLE_OF_DEGREE, ...by.degreeMap }
  const judged: JudgedLine[] = []
  const priceable: LineToJudge[] = []
  for (const line of lines) {
    const missing = whyNotPriced(line, roles)
    if (missing === null) priceable.push(line)
    else judged.push(notPriced(line.lineNo, missing))
  }
  const totals = new Map(priceable.map(({ id, totalCents }) => [id, totalCents]))
  const { acts, requests, unreadable } = actsToPrice(priceable, by, roles)
  judged.push(...unreadable.map((id) => notPriced(Number(id), 'question')))
  const outcomes = await by.acts.answerEach<readonly PricedActLine[]>(by.call, requests, (_, input) =>
    priceLines(byPlanAndAccommodation(input)),
  )
  for (const act of acts) judged.push(...judgedAct(act, outcomes[act.place] as Outcome, totals))
  return judged
}

interface ActsToPrice {
  readonly acts: ActToPrice[]
  readonly requests: ActRequest[]
  /** Lines of acts that are no question: a code that no price list can have, or more lines than an act takes. */
  readonly unreadable: string[]
}

/** The acts of lines, and the requests that price them: what is the same is priced once. */
function actsToPrice(
  lines: readonly LineToJudge[],
  { convenioId, revision }: LinesToPrice,
  roles: Readonly<Record<string, ParticipantRole>>,
): ActsToPrice {
  const found: ActsToPrice = { acts: [], requests: [], unreadable: [] }
  const input = actInputs().one
  const places = new Map<string, number>()
  for (const act of actsOfBatch(lines as (LineToJudge & { kind: 'procedure' | 'expense' })[], roles)) {
    const question = questionOfAct(convenioId, act)
    const same = isOfOneLine(act) ? JSON.stringify(questionOfAct(convenioId, withoutName(act))) : null
    const known = same === null ? undefined : places.get(same)
    if (known !== undefined) {
      found.acts.push({ act, question, place: known })
      continue
    }
    const request = input.safeParse({ ...question, revision })
    if (!request.success) {
      found.unreadable.push(...lineIdsOf(act))
      continue
    }
    const place = found.requests.push(request.data) - 1
    if (same !== null) places.set(same, place)
    found.acts.push({ act, question, place })
  }
  return found
}

function isOfOneLine({ procedures, expenses }: ActOfBatch): boolean {
  return procedures.length + expenses.length === 1
}

/** The same act, whatever the place of its line in the batch. */
function withoutName(act: ActOfBatch): ActOfBatch {
  return {
    ...act,
    procedures: act.procedures.map((one) => ({ ...one, line: { ...one.line, id: '' } })),
    expenses: act.expenses.map((one) => ({ ...one, id: '' })),
  }
}

type Outcome = readonly PricedActLine[] | Declined

function judgedAct({ act, question }: ActToPrice, outcome: Outcome, totals: ReadonlyMap<string, number>): JudgedLine[] {
  const [first] = lineIdsOf(act)
  const byLine = isDeclined(outcome) ? null : Map.groupBy(outcome, ({ of }) => of.line)
  const judge = (id: string, of: string, roles: readonly ParticipantRole[]): JudgedLine => {
    const all = (isOfOneLine(act) && !isDeclined(outcome) ? outcome : byLine?.get(of)) ?? []
    const mine = roles.length === 0 ? all : all.filter(({ role }) => role !== null && roles.includes(role))
    const word: ReturnType<typeof contractWord> = isDeclined(outcome)
      ? { verdict: outcome.code, missing: null }
      : contractWord(mine)
    return {
      line_no: Number(id),
      ...(isPriced(word) ? amountsOf(totals.get(id) as number, word) : { ...NO_AMOUNTS, ...word }),
      period_id: mine[0]?.of.day.period?.periodId ?? null,
      act: Number(first),
      procedure_line: roles.length === 0 ? null : Number(of),
      roles,
      question: id === first ? question : null,
    }
  }
  return [
    ...act.procedures.flatMap(({ line, billed }) =>
      billed.map(({ lineId, participants }) =>
        judge(
          lineId,
          line.id,
          participants.map(({ role }) => role),
        ),
      ),
    ),
    ...act.expenses.map(({ id }) => judge(id, id, [])),
  ]
}

function isPriced<Priced extends object>(word: Priced | NoPrice): word is Priced {
  return !('verdict' in word)
}

function amountsOf(totalCents: number, contract: Exclude<ReturnType<typeof contractWord>, NoPrice>) {
  const { verdict, differenceCents, toleranceCents } = verdictOf({ totalCents }, contract)
  return {
    verdict,
    missing: null,
    contract_cents: contract.totalCents,
    difference_cents: differenceCents,
    tolerance_cents: toleranceCents,
  }
}

const NO_AMOUNTS = { contract_cents: null, difference_cents: null, tolerance_cents: null }

function notPriced(lineNo: number, missing: string): JudgedLine {
  return {
    line_no: lineNo,
    verdict: 'not_priced',
    missing,
    ...NO_AMOUNTS,
    period_id: null,
    act: null,
    procedure_line: null,
    roles: [],
    question: null,
  }
}

function lineIdsOf({ procedures, expenses }: ActOfBatch): string[] {
  return [...procedures.flatMap(({ billed }) => billed.map(({ lineId }) => lineId)), ...expenses.map(({ id }) => id)]
}
