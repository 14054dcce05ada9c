import type { list } from '@vigencia/contracts/refusals'
import { dayOf } from '@vigencia/domain/calendar/day.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'

interface Row {
  readonly day: string
  readonly operation: string
  readonly code: string
  readonly refused: string
}

export const listRefusals: UseCase<typeof list> = async (work, { from, to, code, offset, limit }) => {
  const chosen = [work.tenant.id, from?.toString() ?? null, to?.toString() ?? null, code]
  const where = `tenant_id = $1 and ($2::date is null or day >= $2::date) and ($3::date is null or day <= $3::date)
                 and ($4::text is null or code = $4)`
  const [counted] = await work.sql<{ total: string }>(
    `select count(*) as total from platform.refusal_counts where ${where}`,
    chosen,
  )
  const rows = await work.sql<Row>(
    `select day::text as day, operation, code, refused from platform.refusal_counts where ${where}
      order by day desc, refused desc, operation, code offset $5 limit $6`,
    [...chosen, offset, limit],
  )
  const items = rows.map(({ day, refused, ...row }) => ({ ...row, day: dayOf(day), count: Number(refused) }))
  return { items, total: Number(counted?.total ?? 0), offset, limit }
}
