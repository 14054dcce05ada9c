import { toldById, type ToldRows } from '@vigencia/database/change-log/replay/told-rows.ts'
import { madeIn } from '../made-in.ts'
import { MADE_STATEMENT_ITEMS } from './keep-statement.ts'

/** Statements as the entries of their payer's accounts tell them. */
export const TOLD_STATEMENTS: ToldRows = {
  table: 'billing.statements',
  stream: 'account',
  ofStream: 'billing.account_of(t.convenio_id) = $2',
  compared: ['convenio_id', 'format', 'version', 'file_digest', 'findings', 'item_count', 'received_at'],
  teller:
    () =>
    ({ affected_table, new_values }) =>
      affected_table === 'statements' ? toldById(new_values) : [],
}

export const TOLD_STATEMENT_ITEMS: ToldRows = {
  table: 'billing.statement_items',
  stream: 'account',
  ofStream: 'billing.account_of(t.convenio_id) = $2',
  key: "t.statement_id || ' ' || t.item_no",
  group: 'statement_id',
  made: MADE_STATEMENT_ITEMS,
  compared: [],
  teller: () => (entry) => madeIn(entry, MADE_STATEMENT_ITEMS.table),
}
