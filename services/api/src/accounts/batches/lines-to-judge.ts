import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { LineParticipant, LineToPrice } from '@vigencia/domain/accounts/acts-of-batch.ts'
import type { LINE_KINDS } from '@vigencia/domain/accounts/line-kinds.ts'

const A_PAGE = 2_000

/** A line of a batch with what its act is asked by, of any kind. */
export interface LineToJudge extends Omit<LineToPrice, 'kind'> {
  readonly kind: (typeof LINE_KINDS)[number]
  readonly lineNo: number
  readonly totalCents: number
}

type Row = Omit<LineToJudge, 'id' | 'participants' | 'lineNo' | 'totalCents' | 'invoiceCents'> & {
  readonly line_no: number
  readonly participants: readonly { degree: string | null; provider_id: string | null; specialty: string | null }[]
  readonly total_cents: string
  readonly invoice_cents: string | null
}

/** Which lines: all of a batch, one alone, or those of some days. */
export interface LinesOfBatch {
  readonly batchId: string
  readonly lineNo: number | null
  readonly days?: DaysOfLines
  /** Those alone that were never judged. */
  readonly withoutVerdict?: boolean
}

/** Both are YYYY-MM-DD, and both count. */
export interface DaysOfLines {
  readonly from: string
  readonly to: string
}

/** The lines of a batch, some at a time. Those with an access that one session may have come one after the other. */
export async function* linesToJudge(
  work: UnitOfWork,
  { batchId, lineNo, days, withoutVerdict = false }: LinesOfBatch,
): AsyncGenerator<LineToJudge[]> {
  await work.sql(DECLARE, [work.tenant.id, batchId, lineNo, days?.from ?? null, days?.to ?? null, withoutVerdict])
  for (let count = A_PAGE; count === A_PAGE;) {
    const rows = await work.sql<Row>(`fetch ${A_PAGE} from lines_to_judge`)
    if (rows.length > 0) yield rows.map(lineOf)
    count = rows.length
  }
  await work.sql('close lines_to_judge')
}

function lineOf({ line_no, total_cents, invoice_cents, participants, ...row }: Row): LineToJudge {
  return {
    ...row,
    id: String(line_no),
    lineNo: line_no,
    totalCents: Number(total_cents),
    invoiceCents: invoice_cents === null ? null : Number(invoice_cents),
    participants: participants.map(({ degree, provider_id: providerId, specialty }): LineParticipant => ({
      degree,
      providerId,
      specialty,
    })),
  }
}

const DECLARE = `
  declare lines_to_judge no scroll cursor for
  select l.line_no, l.guide_no::text as "guideId", g.kind as "guideKind", g.principal, encode(g.card_digest, 'hex') as card,
         g.character, l.kind, l.day::text as day, l.began_at as "beganAt", l.ended_at as "endedAt", l.code_table as "codeTable",
         l.code, trim_scale(l.quantity)::text as quantity, l.access, l.participants, g.plan_id as "planId", g.accommodation,
         l.total_cents, i.invoice_cents
    from billing.lines l
    join billing.guides g on g.tenant_id = $1 and g.batch_id = l.batch_id and g.guide_no = l.guide_no
    left join billing.invoices i on i.tenant_id = $1 and i.batch_id = l.batch_id and i.line_no = l.line_no
   where l.tenant_id = $1 and l.batch_id = $2 and ($3::integer is null or l.line_no = $3)
     and ($4::date is null or l.day between $4::date and $5::date)
     and (not $6::boolean or not exists (select from billing.verdicts v
       where v.tenant_id = $1 and v.batch_id = l.batch_id and v.line_no = l.line_no))
   order by l.access is null, l.day, g.card_digest, coalesce(g.principal, ''), l.guide_no, l.line_no`
