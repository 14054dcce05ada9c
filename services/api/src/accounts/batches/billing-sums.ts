import type { z } from 'zod'
import type { BillingSums } from '@vigencia/contracts/billing-batches/billing-sums.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'

type Sums = z.output<typeof BillingSums>
type Sum = Sums['total']

interface SumRow {
  readonly name: string
  readonly lines: number
  readonly billed: string
  readonly contract: string
  readonly above: string
  readonly below: string
  readonly unpriced: string
}

/** What is summed of lines `l` with their verdicts `v`, by a name in SQL. */
export const sumsBy = (name: string): string => `
  select ${name} as name, count(*)::int as lines, sum(l.total_cents)::bigint as billed,
         coalesce(sum(v.contract_cents), 0)::bigint as contract,
         coalesce(sum(v.difference_cents) filter (where v.verdict = 'over'), 0)::bigint as above,
         coalesce(sum(-v.difference_cents) filter (where v.verdict = 'under'), 0)::bigint as below,
         coalesce(sum(l.total_cents) filter (where v.contract_cents is null), 0)::bigint as unpriced`

const MOST_SUMS = 10_000

/** Runs a statement that sums, and adds the sum of all. */
export async function billingSums(work: UnitOfWork, statement: string, parameters: readonly unknown[]): Promise<Sums> {
  const rows = await work.sql<SumRow>(`${statement} group by 1 order by 1`, parameters)
  const items = rows.map(sumOf)
  return { items: items.slice(0, MOST_SUMS), total: items.reduce(added, sumOf(NOTHING)) }
}

function sumOf({ name, lines, billed, contract, above, below, unpriced }: SumRow): Sum {
  return {
    name,
    line_count: lines,
    billed_cents: Number(billed),
    contract_cents: Number(contract),
    over_cents: Number(above),
    under_cents: Number(below),
    unpriced_cents: Number(unpriced),
  }
}

const NOTHING: SumRow = { name: 'all', lines: 0, billed: '0', contract: '0', above: '0', below: '0', unpriced: '0' }

function added(all: Sum, one: Sum): Sum {
  return {
    name: all.name,
    line_count: all.line_count + one.line_count,
    billed_cents: all.billed_cents + one.billed_cents,
    contract_cents: all.contract_cents + one.contract_cents,
    over_cents: all.over_cents + one.over_cents,
    under_cents: all.under_cents + one.under_cents,
    unpriced_cents: all.unpriced_cents + one.unpriced_cents,
  }
}
