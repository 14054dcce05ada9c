import { toldById, type ToldRows } from '@vigencia/database/change-log/replay/told-rows.ts'
import { madeIn } from '../made-in.ts'
import { MADE_APPEAL_ANSWERS } from './answer-appeal.ts'
import { MADE_APPEAL_ITEMS } from './create-appeals.ts'

const OF_ACCOUNT = { stream: 'account', ofStream: 'billing.account_of(t.convenio_id) = $2' } as const

const COMPARED =
  'convenio_id statement_id number protocol lot version written_on state sent_on answered_at claimed_cents accepted_cents item_count file_digest answer_digest schema_valid'.split(
    ' ',
  )

/** Appeals as the entries of their payer's accounts tell them. */
export const TOLD_APPEALS: ToldRows = {
  ...OF_ACCOUNT,
  table: 'billing.appeals',
  compared: COMPARED,
  teller:
    () =>
    ({ affected_table, new_values, previous_values }) =>
      affected_table === 'appeals' ? toldById(new_values, previous_values ?? undefined) : [],
}

export const TOLD_APPEAL_ITEMS: ToldRows = {
  ...OF_ACCOUNT,
  table: 'billing.appeal_items',
  key: "t.appeal_id || ' ' || t.item_no || ' ' || t.glosa_no",
  group: 'appeal_id',
  made: MADE_APPEAL_ITEMS,
  compared: [],
  teller: () => (entry) => madeIn(entry, MADE_APPEAL_ITEMS.table),
}

export const TOLD_APPEAL_ANSWERS: ToldRows = {
  ...OF_ACCOUNT,
  table: 'billing.appeal_answers',
  key: "t.appeal_id || ' ' || t.item_no || ' ' || t.glosa_no",
  group: 'appeal_id',
  made: MADE_APPEAL_ANSWERS,
  compared: [],
  teller: () => (entry) => madeIn(entry, MADE_APPEAL_ANSWERS.table),
}
