import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { ParticipantRole } from '@vigencia/domain/acts/act.ts'
import type { ActService } from '../../agreements/acts/act-service.ts'
import { columnOf } from '../column-of.ts'
import { judgedLines, type JudgedLine, type LinesToPrice } from './judged-lines.ts'
import { linesToJudge, type LinesOfBatch, type LineToJudge } from './lines-to-judge.ts'
import { wholeSessions } from './whole-sessions.ts'

/** What is judged, and by what. */
export interface Judging extends LinesOfBatch {
  readonly acts: ActService
  readonly convenioId: string
  /** Of the convenio: what was agreed by then prices the lines. */
  readonly revision: number
  /** Of the account: the verdicts are known from it on. */
  readonly knownFrom: number
  readonly degreeMap: Readonly<Record<string, ParticipantRole>>
}

/** Judges lines of a batch again. The verdicts that stood are closed. */
export async function judgeLines(work: UnitOfWork, judging: Judging): Promise<void> {
  const { batchId, lineNo, knownFrom } = judging
  await work.sql(CLOSE, [work.tenant.id, batchId, lineNo, knownFrom])
  await judgeEach(work, judging, linesToJudge(work, judging))
}

/** Judges the lines of a new batch whose acts had to wait for the end of their file. */
export async function judgeLateLines(work: UnitOfWork, judging: Judging): Promise<void> {
  await judgeEach(work, judging, linesToJudge(work, { ...judging, withoutVerdict: true }))
}

async function judgeEach(work: UnitOfWork, judging: Judging, pages: AsyncIterable<LineToJudge[]>): Promise<void> {
  for await (const lines of wholeSessions(pages)) await judgeSet(work, judging, lines)
}

/** Judges lines, each session of them whole, and writes their verdicts down. */
export async function judgeSet(work: UnitOfWork, judging: Judging, lines: readonly LineToJudge[]): Promise<void> {
  if (lines.length === 0) return
  const { acts, convenioId, revision, degreeMap } = judging
  const newest = new Map([[convenioId, revision]])
  const by: LinesToPrice = { acts, call: { context: work, newest, explained: false }, convenioId, revision, degreeMap }
  await writeVerdicts(work, judging, await judgedLines(lines, by))
}

async function writeVerdicts(
  work: UnitOfWork,
  { batchId, convenioId, knownFrom, revision }: Judging,
  verdicts: readonly JudgedLine[],
): Promise<void> {
  const roles = verdicts.map((verdict) => verdict.roles.join(','))
  const questions = verdicts.map(({ question }) => question && JSON.stringify(question))
  const columns = COLUMNS.map((name) => columnOf(verdicts, name))
  const place = [work.tenant.id, batchId, convenioId, knownFrom, revision]
  await work.sql(INSERT, [...place, roles, questions, ...columns])
}

const CLOSE = `
  update billing.verdicts set known_until = $4
   where tenant_id = $1 and batch_id = $2 and known_until is null and ($3::integer is null or line_no = $3)`

const COLUMNS = [
  'line_no',
  'verdict',
  'missing',
  'contract_cents',
  'difference_cents',
  'tolerance_cents',
  'period_id',
  'act',
  'procedure_line',
] as const satisfies readonly (keyof JudgedLine)[]

const INSERT = `
  insert into billing.verdicts (tenant_id, batch_id, convenio_id, known_from, revision, roles, question, ${COLUMNS.join(', ')})
  select $1::uuid, $2::uuid, $3::uuid, $4::bigint, $5::bigint, string_to_array(r.roles, ','), r.question, r.line_no,
         r.verdict, r.missing, r.contract_cents, r.difference_cents, r.tolerance_cents, r.period_id, r.act, r.procedure_line
    from unnest($6::text[], $7::jsonb[], $8::integer[], $9::text[], $10::text[], $11::bigint[], $12::bigint[],
                $13::bigint[], $14::uuid[], $15::integer[], $16::integer[])
         as r (roles, question, line_no, verdict, missing, contract_cents, difference_cents, tolerance_cents, period_id,
               act, procedure_line)
  returning null`
