import { decimalOf } from '@vigencia/domain/money/decimal.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { Volume, VolumeOf } from '../../agreements/contract-periods/reajuste/weighed-moves.ts'
import { IS_COUNTED } from '../batches/counted-guides.ts'

interface VolumeRow {
  readonly code: string
  readonly is_expense: boolean
  readonly is_other: boolean
  readonly quantity: string
  readonly factor: string
  readonly lines: number
}

/** What was billed to a payer on some days, of lines that sums count. */
export const billedVolume: VolumeOf = async (work: UnitOfWork, convenioId, { from, to }): Promise<Volume> => {
  const rows = await work.sql<VolumeRow>(VOLUME, [work.tenant.id, convenioId, from.toString(), to.toString()])
  const others = rows.filter(({ is_other }) => is_other)
  return {
    codes: rows
      .filter(({ is_other }) => !is_other)
      .map(({ code, is_expense, quantity, factor, lines }) => ({
        code,
        isExpense: is_expense,
        quantity: decimalOf(quantity),
        factor: decimalOf(factor),
        lineCount: lines,
      })),
    otherLineCount: others.reduce((count, { lines }) => count + lines, 0),
  }
}

const VOLUME = `
  select l.code, l.kind = 'expense' as is_expense, l.kind = 'dental' or jsonb_array_length(l.participants) > 1 as is_other,
         trim_scale(l.quantity)::text as quantity, trim_scale(l.factor)::text as factor, count(*)::int as lines
    from billing.lines l
    join billing.guides g on g.tenant_id = $1 and g.batch_id = l.batch_id and g.guide_no = l.guide_no
    join billing.batches b on b.tenant_id = $1 and b.id = l.batch_id
   where l.tenant_id = $1 and l.convenio_id = $2 and l.day between $3::date and $4::date and ${IS_COUNTED}
   group by 1, 2, 3, 4, 5`
