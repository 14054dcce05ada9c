import type { PayersFigure } from '@vigencia/domain/accounts/payers-figure.ts'
import type { ItemFinding } from '@vigencia/domain/accounts/statement-findings.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { StoredGlosa } from './judge-items.ts'

/** An item of a statement as it is kept. Amounts and revisions come as text. */
export interface StoredItem {
  readonly item_no: number
  readonly convenio_id: string
  readonly protocol: string | null
  readonly lot: string | null
  readonly guide: string | null
  readonly item: string | null
  readonly payer_guide: string | null
  readonly password: string | null
  readonly day: string
  readonly code_table: string | null
  readonly code: string
  readonly degree: string | null
  readonly informed_cents: string
  readonly released_cents: string
  readonly batch_id: string | null
  readonly line_no: number | null
  readonly billed_cents: string | null
  readonly verdict: string | null
  readonly contract_cents: string | null
  readonly contract_revision: string | null
  readonly period_id: string | null
  readonly payers_figure: PayersFigure | null
  readonly glosas: readonly StoredGlosa[]
  readonly findings: readonly ItemFinding[]
  readonly is_counted: boolean
}

/** Items of statements of the tenant `$1`, as `i`, with whether they count. A statement adds its conditions. */
export const STORED_ITEMS = `
  select i.item_no, i.convenio_id, i.protocol, i.lot, i.guide, i.item, i.payer_guide, i.password, i.day::text as day, i.code_table, i.code,
         i.degree, i.informed_cents, i.released_cents, i.batch_id, i.line_no, i.billed_cents, i.verdict, i.contract_cents,
         i.contract_revision, i.period_id, i.payers_figure, i.glosas, i.findings,
         (c.statement_id is null or c.statement_id = i.statement_id) as is_counted
    from billing.statement_items i
    left join billing.counted_protocols c on c.tenant_id = $1 and c.convenio_id = i.convenio_id and c.protocol = i.protocol
   where i.tenant_id = $1`

/** The cuts of a statement's lines that are under an appeal, by line and reason. */
export async function appealedCuts(
  { sql, tenant }: UnitOfWork,
  statementId: string,
): Promise<ReadonlyMap<string, AppealedCut>> {
  const rows = await sql<{
    batch_id: string
    line_no: number
    glosa_code: string
    appeal_id: string
    accepted_cents: string | null
  }>(
    `select distinct a.batch_id, a.line_no, a.glosa_code, a.appeal_id, r.accepted_cents
       from billing.statement_items i
       join billing.appeal_items a on a.tenant_id = $1 and a.batch_id = i.batch_id and a.line_no = i.line_no
       left join billing.appeal_answers r on r.tenant_id = $1 and r.appeal_id = a.appeal_id and r.item_no = a.item_no and r.glosa_no = a.glosa_no
      where i.tenant_id = $1 and i.statement_id = $2`,
    [tenant.id, statementId],
  )
  return new Map(
    rows.map(({ batch_id, line_no, glosa_code, appeal_id, accepted_cents }) => [
      cutKey(batch_id, line_no, glosa_code),
      { appealId: appeal_id, acceptedCents: accepted_cents === null ? null : Number(accepted_cents) },
    ]),
  )
}

export interface AppealedCut {
  readonly appealId: string
  readonly acceptedCents: number | null
}

/** By what a cut is known, whichever statement says it. */
export function cutKey(batchId: string | null, lineNo: number | null, glosaCode: string): string {
  return `${batchId} ${lineNo} ${glosaCode}`
}
