import type { summary, sums } from '@vigencia/contracts/billing-batches'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { billingSums, sumsBy } from './billing-sums.ts'
import { IS_COUNTED } from './counted-guides.ts'
import { STORED_LINES } from './stored-lines.ts'
import { findBatch } from './stored-batch.ts'

const OF_BATCH = { guide: 'g.number collate "C"', verdict: 'v.verdict collate "C"', code: 'l.code collate "C"' }

export const sumBatch: UseCase<typeof summary> = async (work, { batch_id, by }) => {
  await findBatch(work, batch_id)
  const statement = `${sumsBy(OF_BATCH[by])} ${STORED_LINES} and l.batch_id = $2`
  return billingSums(work, statement, [work.tenant.id, batch_id])
}

/** Years of lines are joined as a whole. */
const LINES_OF_ALL = `
    from billing.lines l
    join billing.guides g on g.tenant_id = $1 and g.batch_id = l.batch_id and g.guide_no = l.guide_no
    join billing.batches b on b.tenant_id = $1 and b.id = l.batch_id
    join billing.verdicts v on v.tenant_id = $1 and v.batch_id = l.batch_id and v.line_no = l.line_no and v.known_until is null
   where l.tenant_id = $1`

const OF_ALL = {
  payer: 'l.convenio_id::text collate "C"',
  month: `to_char(l.day, 'YYYY-MM') collate "C"`,
  code: 'l.code collate "C"',
  verdict: 'v.verdict collate "C"',
}

export const sumAll: UseCase<typeof sums> = (work, { from, to, by }) => {
  const statement = `${sumsBy(OF_ALL[by])} ${LINES_OF_ALL}
    and l.day between $2::date and $3::date and ${IS_COUNTED}`
  return billingSums(work, statement, [work.tenant.id, from.toString(), to.toString()])
}
