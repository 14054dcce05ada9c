import type { LineOfAct } from '@vigencia/domain/accounts/payers-figure.ts'
import type { PayersFigure } from '@vigencia/domain/accounts/payers-figure.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'

/** A cut under appeal, as it is kept. */
export interface StoredCut {
  readonly item_no: number
  readonly glosa_no: number
  readonly batch_id: string
  readonly line_no: number
  readonly guide: string
  readonly item: string
  readonly day: string
  readonly code: string
  readonly glosa_code: string
  readonly glosa_cents: string
  readonly released_cents: string
  readonly contract_cents: string
  readonly claim_cents: string
  readonly justification: string
  readonly act_digest: string
  readonly act_line: number
  readonly procedure_line: string
  readonly roles: LineOfAct['roles']
  readonly contract_revision: string
  readonly payers_figure: PayersFigure | null
}

/** The cuts of an appeal, in their order. What they rest on is that of the statement, and not of a later judgement. */
export function storedCuts({ sql, tenant }: UnitOfWork, appealId: string): Promise<StoredCut[]> {
  return sql<StoredCut>(
    `select c.item_no, c.glosa_no, c.batch_id, c.line_no, g.number as guide, l.item, l.day::text as day, l.code, c.glosa_code,
            (select sum((one->>'amount_cents')::bigint) from jsonb_array_elements(i.glosas) one where one->>'code' = c.glosa_code) as glosa_cents,
            i.released_cents, i.contract_cents, c.claim_cents, c.justification, c.act_digest, c.act_line, c.procedure_line, c.roles,
            c.contract_revision, i.payers_figure
       from billing.appeal_items c
       join billing.appeals a on a.tenant_id = $1 and a.id = c.appeal_id
       join billing.statement_items i on i.tenant_id = $1 and i.statement_id = a.statement_id and i.item_no = c.item_no
       join billing.lines l on l.tenant_id = $1 and l.batch_id = c.batch_id and l.line_no = c.line_no
       join billing.guides g on g.tenant_id = $1 and g.batch_id = l.batch_id and g.guide_no = l.guide_no
      where c.tenant_id = $1 and c.appeal_id = $2 order by c.item_no, c.glosa_no`,
    [tenant.id, appealId],
  )
}
