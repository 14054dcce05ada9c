import type { list } from '@vigencia/contracts/billing-appeals'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { APPEAL_COLUMNS, shownAppeal, type StoredAppeal } from './find-appeal.ts'

export const listAppeals: UseCase<typeof list> = async (
  { sql, tenant },
  { convenio_id, statement_id, state, offset, limit },
) => {
  const filter = [tenant.id, convenio_id, statement_id, state]
  const rows = await sql<StoredAppeal>(
    `select ${APPEAL_COLUMNS} from billing.appeals a where ${WHERE} order by a.created_at desc, a.number desc, a.id offset $5 limit $6`,
    [...filter, offset, limit],
  )
  const [all] = await sql<{ count: string }>(`select count(*) from billing.appeals a where ${WHERE}`, filter)
  return { items: rows.map(shownAppeal), total: Number(all?.count ?? 0), offset, limit }
}

const WHERE = `a.tenant_id = $1 and ($2::uuid is null or a.convenio_id = $2) and ($3::uuid is null or a.statement_id = $3)
  and ($4::text is null or a.state = $4)`
