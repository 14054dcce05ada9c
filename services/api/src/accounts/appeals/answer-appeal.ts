import { digestMade, type MadeRows } from '@vigencia/database/change-log/replay/made-rows.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { AppealAnswer } from '@vigencia/tiss/appeal/appeal-answer.ts'
import { openAccount } from '../account-stream.ts'
import { storedAppeal } from './find-appeal.ts'

/** What a payer accepted of one appeal, which one entry makes and none touches. */
export const MADE_APPEAL_ANSWERS: MadeRows = {
  table: 'appeal_answers',
  digest: 'billing.appeal_answers_made_digest',
  inWords: ({ period_id }) => `answers to appeal ${period_id}`,
}

interface Cut {
  readonly item_no: number
  readonly glosa_no: number
  readonly guide: string
  readonly item: string
  readonly glosa_code: string
}

/**
 * Keeps what a payer accepted of an appeal. The same file again changes nothing.
 * @returns the appeal's id
 * @throws Refusal `appeal_not_found` or `appeal_answered`
 */
export async function answerAppeal(
  work: UnitOfWork,
  convenioId: string,
  answer: AppealAnswer,
  digest: string,
): Promise<string> {
  const change = await openAccount(work, convenioId)
  const { number } = answer.header
  const [found] = await work.sql<{ id: string; answer_digest: string | null }>(
    'select id, answer_digest from billing.appeals where tenant_id = $1 and convenio_id = $2 and number::text = $3',
    [work.tenant.id, convenioId, number.trim()],
  )
  if (found === undefined)
    throw new Refusal('appeal_not_found', `This payer was sent no appeal ${shownNumber(number)}.`)
  if (found.answer_digest === digest) return found.id
  if (found.answer_digest !== null)
    throw new Refusal('appeal_answered', `Appeal ${shownNumber(number)} was answered by another file.`)
  const before = await storedAppeal(work, found.id)
  const cuts = await cutsOf(work, found.id)
  const accepted = acceptedOf(cuts, answer)
  const made_at = change.at.toString()
  await work.sql(INSERT, [work.tenant.id, convenioId, found.id, made_at, JSON.stringify(accepted)])
  const told = {
    id: found.id,
    state: 'answered',
    answered_at: made_at,
    accepted_cents: accepted.reduce((sum, { accepted_cents }) => sum + accepted_cents, 0),
    answer_digest: digest,
  }
  await work.sql(
    `update billing.appeals set state = 'answered', answered_at = $3::timestamptz, accepted_cents = $4, answer_digest = $5
      where tenant_id = $1 and id = $2`,
    [work.tenant.id, found.id, made_at, told.accepted_cents, digest],
  )
  await change.record({
    change_type: 'answer_appeal',
    change_description: `Appeal ${before.number} answered`,
    affected_table: 'appeals',
    previous_values: {
      id: found.id,
      state: before.state,
      answered_at: null,
      accepted_cents: null,
      answer_digest: null,
    },
    new_values: { ...told, made: [await digestMade(work, MADE_APPEAL_ANSWERS, { period_id: found.id, made_at })] },
  })
  return found.id
}

/** What is no number in a file may be of a person, and is not repeated. */
function shownNumber(number: string): string {
  return /^\d{1,20}$/.test(number.trim()) ? number.trim() : 'of such a number'
}

/** A cut that the answer does not name is answered by nothing, and is left out. */
function acceptedOf(cuts: readonly Cut[], { items }: AppealAnswer) {
  const keyOf = (guide: string, item: string, code: string) => `${guide} ${Number(item)} ${code}`
  const answers = Map.groupBy(items, ({ guide, item, glosaCode }) => keyOf(guide, item, glosaCode))
  return cuts.flatMap(({ item_no, glosa_no, guide, item, glosa_code }) => {
    const its = answers.get(keyOf(guide, item, glosa_code))
    if (its === undefined) return []
    return [{ item_no, glosa_no, accepted_cents: its.reduce((sum, { acceptedCents }) => sum + acceptedCents, 0) }]
  })
}

function cutsOf({ sql, tenant }: UnitOfWork, id: string): Promise<Cut[]> {
  return sql<Cut>(
    `select i.item_no, i.glosa_no, g.number as guide, l.item, i.glosa_code
       from billing.appeal_items i
       join billing.lines l on l.tenant_id = $1 and l.batch_id = i.batch_id and l.line_no = i.line_no
       join billing.guides g on g.tenant_id = $1 and g.batch_id = l.batch_id and g.guide_no = l.guide_no
      where i.tenant_id = $1 and i.appeal_id = $2`,
    [tenant.id, id],
  )
}

const INSERT = `
  insert into billing.appeal_answers (tenant_id, convenio_id, appeal_id, created_at, item_no, glosa_no, accepted_cents)
  select $1, $2::uuid, $3::uuid, $4::timestamptz, item_no, glosa_no, accepted_cents
    from jsonb_to_recordset($5::jsonb) as r (item_no int, glosa_no int, accepted_cents bigint)
  returning null`
