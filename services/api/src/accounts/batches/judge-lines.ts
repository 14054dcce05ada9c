import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { ParticipantRole } from '@vigencia/domain/acts/act.ts'
import type { ActService } from '../../agreements/acts/act-service.ts'
import { judgedLines, type JudgedLine, type LinesToPrice } from './judged-lines.ts'
import { linesToJudge, type LinesOfBatch } from './lines-to-judge.ts'
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

/** Judges lines of a batch, a set at a time, and writes their verdicts down. Those that stood are closed. */
export async function judgeLines(work: UnitOfWork, judging: Judging): Promise<void> {
  const { acts, convenioId, revision, degreeMap, batchId, lineNo, knownFrom } = judging
  await work.sql(CLOSE, [work.tenant.id, batchId, lineNo, knownFrom])
  const newest = new Map([[convenioId, revision]])
  const by: LinesToPrice = { acts, call: { context: work, newest, explained: false }, convenioId, revision, degreeMap }
  for await (const lines of wholeSessions(linesToJudge(work, judging)))
    await writeVerdicts(work, judging, await judgedLines(lines, by))
}

async function writeVerdicts(
  work: UnitOfWork,
  { batchId, convenioId, knownFrom, revision }: Judging,
  verdicts: readonly JudgedLine[],
): Promise<void> {
  await work.sql(INSERT, [work.tenant.id, batchId, convenioId, knownFrom, revision, JSON.stringify(verdicts)])
}

const CLOSE = `
  update billing.verdicts set known_until = $4
   where tenant_id = $1 and batch_id = $2 and known_until is null and ($3::integer is null or line_no = $3)`

const INSERT = `
  insert into billing.verdicts (tenant_id, batch_id, convenio_id, known_from, revision, line_no, verdict, missing,
         contract_cents, difference_cents, tolerance_cents, period_id, act, procedure_line, roles, question)
  select $1, $2, $3, $4, $5, t.* from jsonb_to_recordset($6::jsonb) as t (
         line_no integer, verdict text, missing text, contract_cents bigint, difference_cents bigint,
         tolerance_cents bigint, period_id uuid, act integer, procedure_line integer, roles text[], question jsonb)
  returning null`
