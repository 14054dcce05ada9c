import type { z } from 'zod'
import type { compare as card } from '@vigencia/contracts/billing-batches'
import type { Accommodation } from '@vigencia/domain/pricing/qualifiers.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import type { AccountParts } from '../batches/import-batch.ts'
import type { LineToJudge } from '../batches/lines-to-judge.ts'
import { batchesOfDays, linesOfDays, type CountedLine } from './counted-lines.ts'
import { priceIn, pricesOf } from './repriced-line.ts'
import { billedDays, newestOf, pricerAt } from './reprice.ts'

type Output = z.output<(typeof card)['output']>
type Sum = Output['totals']
type SumOfCode = Output['codes'][number]

/** Prices the lines of one payer by its own agreement and by that of another. */
export function compare({ acts }: AccountParts): UseCase<typeof card> {
  return async (work, { convenio_id, with_convenio_id, offset, limit, ...days }) => {
    const [revision, with_revision] = [await newestOf(work, convenio_id), await newestOf(work, with_convenio_id)]
    const own = pricerAt(work, acts, convenio_id, { revision, newest: revision })
    const other = pricerAt(work, acts, with_convenio_id, { revision: with_revision, newest: with_revision })
    const asOther = await withoutPlans(work, convenio_id)
    const billed = billedDays({ convenio_id, ...days })
    const codes = new Map<string, SumOfCode>()
    for (const batch of await batchesOfDays(work, billed)) {
      for await (const session of linesOfDays(work, batch, billed.days)) {
        const ownPrices = await pricesOf(session, batch, own)
        const otherPrices = await pricesOf({ ...session, lines: session.lines.map(asOther) }, batch, other)
        for (const line of session.counted.values())
          addLine(codes, line, priceIn(ownPrices, line).contract_cents, priceIn(otherPrices, line).contract_cents)
      }
    }
    const sorted = [...codes.values()].toSorted(byDifference)
    const shown = sorted.slice(offset, offset + limit)
    return { revision, with_revision, totals: totalOf(sorted), codes: shown, total: sorted.length, offset, limit }
  }
}

/** A line as another payer is asked for it, who knows no plan of the first: of its plan the accommodation goes over. */
async function withoutPlans(work: UnitOfWork, convenioId: string): Promise<(line: LineToJudge) => LineToJudge> {
  const plans = await work.sql<{ id: string; accommodation: Accommodation }>(
    'select id, accommodation from contracts.convenio_plans where tenant_id = $1 and convenio_id = $2',
    [work.tenant.id, convenioId],
  )
  const accommodations = new Map(plans.map(({ id, accommodation }) => [id, accommodation]))
  return (line) => {
    const ofPlan = line.planId === null ? null : (accommodations.get(line.planId) ?? null)
    return { ...line, planId: null, accommodation: line.accommodation ?? ofPlan }
  }
}

const NOTHING: Sum = {
  line_count: 0,
  billed_cents: 0,
  own_cents: 0,
  other_cents: 0,
  difference_cents: 0,
  own_unpriced_count: 0,
  other_unpriced_count: 0,
}

function addLine(codes: Map<string, SumOfCode>, line: CountedLine, own: number | null, other: number | null): void {
  const { codeTable: code_table, code: procedure_code } = line
  const key = JSON.stringify([code_table, procedure_code])
  const sum = codes.get(key) ?? { code_table, procedure_code, quantity: 0, ...NOTHING }
  codes.set(key, sum)
  sum.quantity = addedQuantities(sum.quantity, line.quantity)
  sum.line_count += 1
  sum.billed_cents += line.billedCents
  if (own === null) sum.own_unpriced_count += 1
  if (other === null) sum.other_unpriced_count += 1
  if (own === null || other === null) return
  sum.own_cents += own
  sum.other_cents += other
  sum.difference_cents += other - own
}

/** Quantities have four places, and their sum is exact. */
export function addedQuantities(one: number, other: number): number {
  return Math.round((one + other) * 10_000) / 10_000
}

function totalOf(codes: readonly SumOfCode[]): Sum {
  const total = { ...NOTHING }
  for (const code of codes) for (const name of Object.keys(total) as (keyof Sum)[]) total[name] += code[name]
  return total
}

function byDifference(one: SumOfCode, other: SumOfCode): number {
  const larger = Math.abs(other.difference_cents) - Math.abs(one.difference_cents)
  if (larger !== 0) return larger
  const [a, b] = [one, other].map(({ code_table, procedure_code }) => `${code_table} ${procedure_code}`) as [
    string,
    string,
  ]
  return a < b ? -1 : 1
}
