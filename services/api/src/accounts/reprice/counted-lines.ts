import type { GuideKind } from '@vigencia/domain/accounts/guide-kinds.ts'
import { dayOf } from '@vigencia/domain/calendar/day.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { IS_COUNTED } from '../batches/counted-guides.ts'
import { linesToJudge, type DaysOfLines, type LineToJudge } from '../batches/lines-to-judge.ts'
import { wholeSessions } from '../batches/whole-sessions.ts'
import { settingsOn, type TissSettings } from '../tiss-settings/settings-on.ts'

/** Which lines: of one payer, of some days. */
export interface BilledDays {
  readonly convenioId: string
  readonly days: DaysOfLines
}

/** A batch that stands and has lines of these days. */
export interface BilledBatch {
  readonly id: string
  readonly lot: string
  readonly fileDigest: string
  readonly degreeMap: NonNullable<TissSettings['degree_map']>
}

/** A line that sums count, with the price that it had first. */
export interface CountedLine {
  readonly lineNo: number
  readonly guideNo: number
  readonly guide: string
  readonly guideKind: GuideKind
  readonly item: string
  readonly day: string
  readonly codeTable: string
  readonly code: string
  readonly quantity: number
  readonly billedCents: number
  /** By the first revision that priced it; null: none did. */
  readonly firstCents: number | null
  readonly firstRevision: number | null
}

/** Lines of one batch that are priced together, and those of them that count. */
export interface LinesOfSession {
  /** All of them: the others of an act decide what each costs. */
  readonly lines: readonly LineToJudge[]
  /** By their place in the batch. */
  readonly counted: ReadonlyMap<number, CountedLine>
}

/** The batches of a payer with lines of some days, the first first. */
export async function batchesOfDays(work: UnitOfWork, { convenioId, days }: BilledDays): Promise<BilledBatch[]> {
  const rows = await work.sql<{ id: string; lot: string; digest: string; registered_on: string | null }>(BATCHES, [
    work.tenant.id,
    convenioId,
    days.from,
    days.to,
  ])
  const batches: BilledBatch[] = []
  for (const { id, lot, digest, registered_on } of rows) {
    const settings = await settingsOn(work, convenioId, registered_on === null ? work.today : dayOf(registered_on))
    batches.push({ id, lot, fileDigest: digest, degreeMap: settings?.degree_map ?? {} })
  }
  return batches
}

const BATCHES = `
  select b.id, b.lot, encode(b.file_digest, 'hex') as digest, b.registered_on::text as registered_on
    from billing.batches b
   where b.tenant_id = $1 and b.convenio_id = $2 and b.removed_at is null
     and exists (select from billing.lines l
                  where l.tenant_id = $1 and l.batch_id = b.id and l.day between $3::date and $4::date)
   order by b.created_at, b.id`

/** The lines of a batch on some days, some at a time. */
export async function* linesOfDays(
  work: UnitOfWork,
  batch: BilledBatch,
  days: DaysOfLines,
): AsyncGenerator<LinesOfSession> {
  for await (const lines of wholeSessions(linesToJudge(work, { batchId: batch.id, lineNo: null, days }))) {
    const rows = await work.sql<CountedLine>(COUNTED, [work.tenant.id, batch.id, lines.map(({ lineNo }) => lineNo)])
    yield { lines, counted: new Map(rows.map((row) => [row.lineNo, row])) }
  }
}

/** A later judgement of a line at the same revision comes of its invoice, which was told since. */
const COUNTED = `
  select l.line_no as "lineNo", g.guide_no as "guideNo", g.number as guide, g.kind as "guideKind", l.item, l.day::text as day,
         l.code_table as "codeTable", l.code, l.quantity::float8 as quantity, l.total_cents::float8 as "billedCents",
         f.contract_cents::float8 as "firstCents", f.revision::float8 as "firstRevision"
    from billing.lines l
    cross join lateral (select g.* from billing.guides g
      where g.tenant_id = $1 and g.batch_id = l.batch_id and g.guide_no = l.guide_no limit 1) g
    left join lateral (select v.contract_cents, v.revision from billing.verdicts v
      where v.tenant_id = $1 and v.batch_id = l.batch_id and v.line_no = l.line_no and v.contract_cents is not null
      order by v.revision, v.known_from desc limit 1) f on true
    join billing.batches b on b.tenant_id = $1 and b.id = l.batch_id
   where l.tenant_id = $1 and l.batch_id = $2 and l.line_no = any ($3::integer[]) and ${IS_COUNTED}`
