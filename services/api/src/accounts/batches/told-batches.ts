import { movesInEntry } from '@vigencia/database/change-log/replay/moves-in-entry.ts'
import { NO_MOVES, type KnownRows } from '@vigencia/database/change-log/replay/known-rows.ts'
import { toldById, type LoggedEntry, type Told, type ToldRows } from '@vigencia/database/change-log/replay/told-rows.ts'

const OF_ACCOUNT = 'billing.account_of(t.convenio_id) = $2'

/** Batches as the entries of their account tell them. */
export const TOLD_BATCHES: ToldRows = {
  table: 'billing.batches',
  stream: 'account',
  ofStream: OF_ACCOUNT,
  row: `to_jsonb(t) || jsonb_build_object('file_digest', encode(t.file_digest, 'hex'), 'findings', t.findings::text)`,
  compared: [
    'convenio_id',
    'lot',
    'version',
    'provider_code',
    'registered_on',
    'file_digest',
    'guide_count',
    'line_count',
    'billed_cents',
    'hash_match',
    'judged_revision',
    'removed_at',
    'created_at',
  ],
  teller:
    () =>
    ({ affected_table, new_values, previous_values }) =>
      affected_table === 'batches' ? toldById(new_values, previous_values) : [],
}

/** Guides and lines come with their batch, whose entry digests them. */
function ofNewBatch({ affected_table, change_type, new_values }: LoggedEntry): readonly Told[] {
  return affected_table === 'batches' && change_type === 'create' ? [{ group: String(new_values?.['id']) }] : []
}

export const TOLD_GUIDES: ToldRows = {
  table: 'billing.guides',
  stream: 'account',
  ofStream: OF_ACCOUNT,
  key: `t.batch_id || ' ' || t.guide_no`,
  group: 'batch_id',
  compared: [],
  teller: () => ofNewBatch,
}

export const TOLD_LINES: ToldRows = {
  table: 'billing.lines',
  stream: 'account',
  ofStream: OF_ACCOUNT,
  key: `t.batch_id || ' ' || t.line_no`,
  group: 'batch_id',
  compared: [],
  teller: () => ofNewBatch,
}

export const TOLD_INVOICES: ToldRows = {
  table: 'billing.invoices',
  stream: 'account',
  ofStream: OF_ACCOUNT,
  key: `t.batch_id || ' ' || t.line_no`,
  compared: ['invoice_cents'],
  teller:
    () =>
    ({ affected_table, new_values }) =>
      affected_table === 'invoices' && new_values !== null
        ? [{ row: `${String(new_values['batch_id'])} ${String(new_values['line_no'])}`, values: new_values }]
        : [],
}

export const KNOWN_VERDICTS: KnownRows = {
  table: 'billing.verdicts',
  stream: 'account',
  ofStream: OF_ACCOUNT,
  key: `t.batch_id || ' ' || t.line_no || ' ' || t.known_from`,
  row: 'to_jsonb(t)',
  movesOf: (entry) =>
    ['batches', 'invoices'].includes(entry.affected_table) ? movesInEntry(entry, 'verdicts') : NO_MOVES,
}
