import { digestMade, type MadeRows } from '@vigencia/database/change-log/replay/made-rows.ts'
import type { Change } from '@vigencia/database/change-log/change.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { fileFindings } from './file-findings.ts'
import type { JudgedItem } from './judge-items.ts'
import type { ReadStatement } from './read-statement.ts'

/** The items of one statement, which one entry makes and none touches. */
export const MADE_STATEMENT_ITEMS: MadeRows = {
  table: 'statement_items',
  digest: 'billing.statement_items_made_digest',
  inWords: ({ period_id }) => `items of statement ${period_id}`,
}

interface Judged {
  readonly convenioId: string
  readonly fileDigest: string
  readonly read: ReadStatement
  readonly judged: readonly JudgedItem[]
}

const AT_ONCE = 1_000

/** Keeps a statement with its judgements, whole or not at all. */
export async function keepStatement(
  work: UnitOfWork,
  change: Change,
  { convenioId, fileDigest, read, judged }: Judged,
): Promise<string> {
  const id = work.newId()
  const made_at = change.at.toString()
  const row = {
    id,
    convenio_id: convenioId,
    format: read.format,
    version: read.version,
    file_digest: fileDigest,
    findings: await fileFindings(work, convenioId, read),
    item_count: judged.length,
    received_at: made_at,
  }
  await work.sql(INSERT, [work.tenant.id, JSON.stringify(row)])
  for (let at = 0; at < judged.length; at += AT_ONCE) {
    const rows = judged.slice(at, at + AT_ONCE).map((one, place) => itemRow(one, at + place + 1))
    await work.sql(INSERT_ITEMS, [work.tenant.id, id, convenioId, made_at, JSON.stringify(rows)])
  }
  const made = await digestMade(work, MADE_STATEMENT_ITEMS, { period_id: id, made_at })
  await change.record({
    change_type: 'read_statement',
    change_description: `Statement of ${judged.length} items read`,
    affected_table: 'statements',
    affected_record_count: judged.length,
    new_values: { ...row, made: [made] },
  })
  return id
}

function itemRow({ item, line, glosas, findings, figure }: JudgedItem, item_no: number) {
  const { issuedOn, payerGuide, codeTable, informedCents, releasedCents, glosas: _cuts, ...same } = item
  const sum = (of: (glosa: (typeof glosas)[number]) => number) => glosas.reduce((total, one) => total + of(one), 0)
  return {
    ...same,
    item_no,
    issued_on: issuedOn,
    payer_guide: payerGuide,
    code_table: codeTable,
    informed_cents: informedCents,
    released_cents: releasedCents,
    batch_id: line?.batch_id ?? null,
    line_no: line?.line_no ?? null,
    billed_cents: line?.billed_cents ?? null,
    verdict: line?.verdict ?? null,
    contract_cents: line?.contract_cents ?? null,
    contract_revision: line?.revision ?? null,
    period_id: line?.period_id ?? null,
    payers_figure: figure,
    glosas,
    findings,
    glosa_cents: sum(({ amount_cents }) => amount_cents),
    claim_cents: sum(({ claim_cents }) => claim_cents),
  }
}

const INSERT = `
  insert into billing.statements (tenant_id, id, convenio_id, format, version, file_digest, findings, item_count, received_at)
  select $1, id, convenio_id, format, version, file_digest, findings, item_count, received_at
    from jsonb_to_record($2::jsonb) as r (id uuid, convenio_id uuid, format text, version text, file_digest text, findings jsonb, item_count int, received_at timestamptz)
  returning null`

const COLUMNS = `item_no, protocol, lot, number, issued_on, guide, item, payer_guide, password, day, code_table, code, degree, informed_cents,
  released_cents, batch_id, line_no, billed_cents, verdict, contract_cents, contract_revision, period_id, payers_figure, glosas, findings,
  glosa_cents, claim_cents`

const INSERT_ITEMS = `
  insert into billing.statement_items (tenant_id, statement_id, convenio_id, created_at, ${COLUMNS})
  select $1, $2::uuid, $3::uuid, $4::timestamptz, ${COLUMNS}
    from jsonb_to_recordset($5::jsonb) as r (item_no int, protocol text, lot text, number text, issued_on date, guide text, item text, payer_guide text,
      password text, day date, code_table text, code text, degree text, informed_cents bigint, released_cents bigint, batch_id uuid,
      line_no int, billed_cents bigint, verdict text, contract_cents bigint, contract_revision bigint, period_id uuid, payers_figure jsonb,
      glosas jsonb, findings text[], glosa_cents bigint, claim_cents bigint)
  returning null`
