import type { ChangeFacts } from '@vigencia/database/change-log/change.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { Settled } from './ending.ts'

/** Ends attempts all at once, and moves their cases. */
export async function writeEnds(work: UnitOfWork, settled: readonly Settled[]): Promise<void> {
  await work.sql(
    `with ends as materialized (
       select * from jsonb_to_recordset($3::jsonb) as e (case_id uuid, number integer, fence bigint, verdict text, http_status integer,
         verdict_id bigint, answer text, state text, due_at timestamptz, resend_due timestamptz, id_caso bigint, errors jsonb,
         doubt_because text, disputed bigint, words text, words_key integer)),
     ended as (
       update snvs.attempts a set ended_at = greatest($2, a.started_at), verdict = e.verdict, http_status = e.http_status,
              id_caso = e.verdict_id, answer = decode(e.answer, 'hex')
         from ends e where a.tenant_id = $1 and a.case_id = e.case_id and a.number = e.number)
     update snvs.cases c set state = e.state, due_at = e.due_at, resend_due = e.resend_due, id_caso = e.id_caso, errors = e.errors,
            words = decode(e.words, 'hex'), words_key = e.words_key,
            doubt_because = e.doubt_because, disputed_id_caso = coalesce(e.disputed, c.disputed_id_caso),
            reported_at = case when e.id_caso is null then null else $2::timestamptz end, updated_at = $2
       from ends e where c.tenant_id = $1 and c.id = e.case_id and c.fence = e.fence`,
    [work.tenant.id, work.now.toString(), JSON.stringify(settled.map(endOf))],
  )
}

function endOf({ sent, ending, after, due }: Settled) {
  const { verdict, http_status, answer, words } = ending
  const at = due?.toString() ?? null
  return {
    case_id: sent.id,
    number: sent.number,
    fence: sent.fence,
    verdict: verdict.kind,
    http_status,
    verdict_id: 'id_caso' in verdict ? verdict.id_caso : null,
    answer: answer === null ? null : Buffer.from(answer).toString('hex'),
    state: after.state,
    due_at: after.state === 'queued' ? at : null,
    resend_due: after.state === 'in_doubt' ? at : null,
    id_caso: 'id_caso' in after ? after.id_caso : null,
    errors: 'errors' in after ? after.errors : null,
    ...('errors' in after &&
      after.errors !== null &&
      words && { words: words.sealed.toString('hex'), words_key: words.key_version }),
    ...('doubt_because' in after && { doubt_because: after.doubt_because, disputed: after.disputed_id_caso }),
  }
}

/** The log has the names of the refused fields, and not the registry's words about them. */
export function entryOf({ sent, ending, after, due }: Settled): ChangeFacts {
  return {
    change_type: 'answer',
    change_description: `Attempt ${sent.number} ended: ${ending.verdict.kind}`,
    affected_table: 'cases',
    previous_values: { state: 'sending' },
    new_values: {
      state: after.state,
      attempt: sent.number,
      registry: sent.registry,
      verdict: ending.verdict.kind,
      http_status: ending.http_status,
      resend_due: after.state === 'in_doubt' ? (due?.toString() ?? null) : null,
      ...('id_caso' in after && { id_caso: after.id_caso }),
      ...('doubt_because' in after && { doubt_because: after.doubt_because }),
      ...('errors' in after && after.errors !== null && { error_fields: Object.keys(after.errors).toSorted() }),
    },
  }
}
