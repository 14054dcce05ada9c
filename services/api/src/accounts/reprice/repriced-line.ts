import { complementOf, differenceOf } from '@vigencia/domain/accounts/late-price.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { judgedLines, type JudgedLine, type LinesToPrice } from '../batches/judged-lines.ts'
import type { DaysOfLines } from '../batches/lines-to-judge.ts'
import { linesOfDays, type BilledBatch, type CountedLine, type LinesOfSession } from './counted-lines.ts'

/** What prices lines, but for what each batch says of degrees. */
export type LinePricer = Omit<LinesToPrice, 'degreeMap'>

/** A counted line with its prices before and after. */
export interface RepricedLine extends CountedLine, Pick<JudgedLine, 'verdict' | 'missing' | 'period_id'> {
  readonly oldCents: number | null
  readonly oldRevision: number | null
  readonly newCents: number | null
  /** Null: it has no price before, or none after. */
  readonly differenceCents: number | null
  readonly complementCents: number
}

/** By what lines are priced. */
export interface Repricing {
  /** Null: the price that each line had first. */
  readonly before: LinePricer | null
  readonly after: LinePricer
}

/** The counted lines of a batch on some days, in the order of the file. */
export async function repricedLines(
  work: UnitOfWork,
  batch: BilledBatch,
  days: DaysOfLines,
  repricing: Repricing,
): Promise<RepricedLine[]> {
  const repriced: RepricedLine[] = []
  for await (const session of linesOfDays(work, batch, days)) {
    const after = await pricesOf(session, batch, repricing.after)
    const before = repricing.before && (await pricesOf(session, batch, repricing.before))
    for (const line of session.counted.values())
      repriced.push(repricedLine(line, priceIn(after, line), before && priceIn(before, line), repricing))
  }
  return repriced.toSorted((one, other) => one.lineNo - other.lineNo)
}

/** What lines cost by one agreement, by their place in the batch. */
export async function pricesOf(
  { lines }: LinesOfSession,
  { degreeMap }: BilledBatch,
  pricer: LinePricer,
): Promise<ReadonlyMap<number, JudgedLine>> {
  const judged = await judgedLines(lines, { ...pricer, degreeMap })
  return new Map(judged.map((line) => [line.line_no, line]))
}

export function priceIn(prices: ReadonlyMap<number, JudgedLine>, { lineNo }: CountedLine): JudgedLine {
  const price = prices.get(lineNo)
  if (price === undefined) throw new Error(`line ${lineNo} was priced with its session`)
  return price
}

function repricedLine(
  line: CountedLine,
  { contract_cents: newCents, verdict, missing, period_id }: JudgedLine,
  before: JudgedLine | null,
  repricing: Repricing,
): RepricedLine {
  const oldCents = before === null ? line.firstCents : before.contract_cents
  const late = { billedCents: line.billedCents, oldCents, newCents }
  return {
    ...line,
    ...late,
    verdict,
    missing,
    period_id,
    oldRevision: oldCents === null ? null : (repricing.before?.revision ?? line.firstRevision),
    differenceCents: differenceOf(late),
    complementCents: complementOf(late),
  }
}

/** Whether a line has another price than before, or a price only before or only after. */
export function isChanged({ oldCents, newCents }: RepricedLine): boolean {
  return oldCents !== newCents
}
