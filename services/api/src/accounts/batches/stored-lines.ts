import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { ActInput } from '@vigencia/contracts/acts/act-question.ts'
import type { LINE_KINDS } from '@vigencia/domain/accounts/line-kinds.ts'
import type { ParticipantRole } from '@vigencia/domain/acts/act.ts'
import type { ActRequest } from '../../agreements/acts/act-answer.ts'
import { IS_COUNTED } from './counted-guides.ts'

/** A line as it was billed, with its verdict that stands. */
export interface StoredLine {
  readonly batch_id: string
  readonly convenio_id: string
  readonly lot: string
  readonly guide_no: number
  readonly guide: string
  readonly payer_guide: string | null
  readonly password: string | null
  readonly line_no: number
  readonly item: string
  readonly kind: (typeof LINE_KINDS)[number]
  /** YYYY-MM-DD. */
  readonly day: string
  readonly code_table: string
  readonly code: string
  /** grauPart of those who took part. */
  readonly degrees: readonly string[]
  readonly quantity: number
  readonly factor: number
  readonly unit_cents: number
  readonly billed_cents: number
  readonly verdict: string
  readonly missing: string | null
  readonly contract_cents: number | null
  readonly difference_cents: number | null
  readonly tolerance_cents: number | null
  readonly invoice_cents: number | null
  readonly period_id: string | null
  readonly revision: number
  /** The place of the first line of the act that it was priced in; null: it was not. */
  readonly act: number | null
  /** The first line of the procedure that it is in the act; null: it is an expense, or was not priced. */
  readonly procedure_line: number | null
  readonly roles: readonly ParticipantRole[]
  /** Whether sums count it. */
  readonly is_counted: boolean
}

/** Columns of a stored line, of `l`, `g`, `b`, `v` and `i` as `STORED_LINES` joins them. */
export const LINE_COLUMNS = `l.batch_id, l.convenio_id, b.lot, l.guide_no, g.number as guide, g.payer_number as payer_guide,
  g.password, l.line_no, l.item, l.kind, l.day::text as day, l.code_table, l.code,
  array(select p ->> 'degree' from jsonb_array_elements(l.participants) p where p ->> 'degree' is not null) as degrees,
  l.quantity::float8 as quantity, l.factor::float8 as factor, l.unit_cents::float8 as unit_cents,
  l.total_cents::float8 as billed_cents, v.verdict, v.missing, v.contract_cents::float8 as contract_cents,
  v.difference_cents::float8 as difference_cents, v.tolerance_cents::float8 as tolerance_cents,
  i.invoice_cents::float8 as invoice_cents, v.period_id, v.revision::float8 as revision, v.act, v.procedure_line, v.roles,
  (${IS_COUNTED}) as is_counted`

/**
 * The lines of the tenant `$1`, to which a statement adds its conditions. Each line looks its others up: on rows that were
 * just written the database would else take each with each.
 */
export const STORED_LINES = `
    from billing.lines l
    cross join lateral (select g.* from billing.guides g
      where g.tenant_id = $1 and g.batch_id = l.batch_id and g.guide_no = l.guide_no limit 1) g
    cross join lateral (select v.* from billing.verdicts v
      where v.tenant_id = $1 and v.batch_id = l.batch_id and v.line_no = l.line_no and v.known_until is null limit 1) v
    left join lateral (select i.* from billing.invoices i
      where i.tenant_id = $1 and i.batch_id = l.batch_id and i.line_no = l.line_no limit 1) i on true
    join billing.batches b on b.tenant_id = $1 and b.id = l.batch_id
   where l.tenant_id = $1`

/** By what lines are looked for: each guide that has one of these. */
export interface StoredLineFilter {
  readonly lots?: readonly string[]
  readonly guides?: readonly string[]
  readonly payer_guides?: readonly string[]
  readonly passwords?: readonly string[]
}

/** The lines of a payer's batches that stand whose guide has any of these numbers, in the order of batches and lines. */
export function findStoredLines(
  work: UnitOfWork,
  convenioId: string,
  { lots = [], guides = [], payer_guides = [], passwords = [] }: StoredLineFilter,
): Promise<StoredLine[]> {
  return work.sql<StoredLine>(
    `select ${LINE_COLUMNS} ${STORED_LINES}
        and l.convenio_id = $2 and b.removed_at is null
        and (b.lot = any ($3::text[]) or g.number = any ($4::text[]) or g.payer_number = any ($5::text[]) or g.password = any ($6::text[]))
      order by b.created_at, b.id, l.line_no`,
    [work.tenant.id, convenioId, lots, guides, payer_guides, passwords],
  )
}

/** The question of an act that priced a line, at the revision that priced it. */
export async function questionOfStoredAct(
  work: UnitOfWork,
  { batch_id, act, revision }: Pick<StoredLine, 'batch_id' | 'act' | 'revision'>,
): Promise<ActRequest | null> {
  const [row] = await work.sql<{ question: object }>(
    `select question from billing.verdicts
      where tenant_id = $1 and batch_id = $2 and line_no = $3 and revision = $4 and question is not null
      order by known_from desc limit 1`,
    [work.tenant.id, batch_id, act, revision],
  )
  return row === undefined ? null : ActInput.parse({ ...row.question, revision })
}
