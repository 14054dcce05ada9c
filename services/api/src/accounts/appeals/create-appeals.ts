import { createHash } from 'node:crypto'
import type { create } from '@vigencia/contracts/billing-appeals'
import { digestMade, type MadeRows } from '@vigencia/database/change-log/replay/made-rows.ts'
import type { Change } from '@vigencia/database/change-log/change.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { mostJustification } from '@vigencia/tiss/appeal/appeal.ts'
import { writeAppeal } from '@vigencia/tiss/appeal/write-appeal.ts'
import type { MessageSchemas } from '@vigencia/tiss/schema/message-schemas.ts'
import type { ActService } from '../../agreements/acts/act-service.ts'
import { findConvenio } from '../../agreements/convenios/find-convenio.ts'
import { openAccount } from '../account-stream.ts'
import { findStatement } from '../statements/get-statement.ts'
import { settingsOn } from '../tiss-settings/settings-on.ts'
import { appealsOfCuts, writtenVersion, type AppealOfCuts, type Parties } from './appeals-of-cuts.ts'
import { chosenCuts } from './chosen-cuts.ts'
import { findAppeal } from './find-appeal.ts'
import { proveCuts } from './proven-cuts.ts'
import { cutsDigest } from './shown-cuts.ts'
import { storedCuts } from './stored-cuts.ts'

/** The items of one appeal, which one entry makes and none touches. */
export const MADE_APPEAL_ITEMS: MadeRows = {
  table: 'appeal_items',
  digest: 'billing.appeal_items_made_digest',
  inWords: ({ period_id }) => `items of appeal ${period_id}`,
}

/** Writes an appeal for each protocol of a statement, in the version that is agreed with its payer. */
export function createAppeals(acts: ActService, schemas: MessageSchemas): UseCase<typeof create> {
  return async (work, { statement_id, items }) => {
    const { convenio_id } = await findStatement(work, statement_id)
    // under the lock of the payer's accounts no cut comes under two appeals, and numbers run
    const change = await openAccount(work, convenio_id)
    const cuts = await chosenCuts(work, statement_id, items)
    const parties = await partiesOf(work, convenio_id)
    const proven = await proveCuts(work, acts, cuts, mostJustification(parties.version))
    const appeals = appealsOfCuts(parties, proven)
    const ids = await keepAppeals(work, change, schemas, { convenio_id, statement_id, appeals })
    return { appeals: await Promise.all(ids.map((id) => findAppeal(work, id))) }
  }
}

/** @throws Refusal `appeal_not_written` where the payer's settings lack what a file needs */
async function partiesOf(work: UnitOfWork, convenioId: string): Promise<Parties> {
  const { name, ans_code } = await findConvenio(work, convenioId)
  const settings = await settingsOn(work, convenioId, work.today)
  const missing = [
    ...(ans_code === null || !/^\d{6}$/.test(ans_code) ? ['an ans_code of six digits'] : []),
    ...(settings === null
      ? ['TISS settings in force today']
      : settings.provider_code
        ? []
        : ['a provider_code in its TISS settings']),
  ]
  if (missing.length > 0 || settings === null || ans_code === null)
    throw new Refusal('appeal_not_written', `"${name}" lacks ${missing.join(' and ')}.`)
  const at = work.now.toZonedDateTimeISO(work.tenant.timeZone)
  return {
    version: writtenVersion(settings.version),
    ansCode: ans_code,
    payerName: name,
    providerCode: settings.provider_code,
    providerName: work.tenant.name,
    writtenOn: at.toPlainDate().toString(),
    writtenAt: at.toPlainTime().toString({ smallestUnit: 'second' }),
  }
}

interface ToKeep {
  readonly convenio_id: string
  readonly statement_id: string
  readonly appeals: readonly AppealOfCuts[]
}

async function keepAppeals(
  work: UnitOfWork,
  change: Change,
  schemas: MessageSchemas,
  { convenio_id, statement_id, appeals }: ToKeep,
): Promise<readonly string[]> {
  const [last] = await work.sql<{ number: number | null }>(
    'select max(number) as number from billing.appeals where tenant_id = $1 and convenio_id = $2',
    [work.tenant.id, convenio_id],
  )
  const ids: string[] = []
  for (const [place, one] of appeals.entries()) {
    // each appeal has an entry of its own, so that none grows with the statement
    const its = place === 0 ? change : await openAccount(work, convenio_id)
    const number = (last?.number ?? 0) + place + 1
    ids.push(await keepAppeal(work, its, schemas, { ...one, convenio_id, statement_id, number }))
  }
  return ids
}

type OneToKeep = AppealOfCuts & Pick<ToKeep, 'convenio_id' | 'statement_id'> & { readonly number: number }

async function keepAppeal(
  work: UnitOfWork,
  change: Change,
  schemas: MessageSchemas,
  { appeal, cuts, convenio_id, statement_id, number }: OneToKeep,
): Promise<string> {
  const made_at = change.at.toString()
  const file = writeAppeal({ ...appeal, number: String(number) })
  const { version, protocol, lot, writtenOn } = appeal
  const row = {
    id: work.newId(),
    convenio_id,
    statement_id,
    number,
    protocol,
    lot,
    version,
    written_on: writtenOn,
    state: 'written',
    claimed_cents: cuts.reduce((sum, { claim_cents }) => sum + claim_cents, 0),
    item_count: cuts.length,
    file_digest: createHash('sha256').update(file).digest('hex'),
    schema_valid: await schemas.isValid(file, version),
    created_at: made_at,
  }
  await work.sql(INSERT, [work.tenant.id, JSON.stringify(row), file.toString('latin1')])
  await work.sql(INSERT_ITEMS, [work.tenant.id, convenio_id, row.id, made_at, JSON.stringify(cuts.map(itemRow))])
  const made = await digestMade(work, MADE_APPEAL_ITEMS, { period_id: row.id, made_at })
  await change.record({
    change_type: 'write_appeal',
    change_description: `Appeal ${number} written`,
    affected_table: 'appeals',
    new_values: { ...row, cuts_digest: cutsDigest(await storedCuts(work, row.id)), made: [made] },
  })
  return row.id
}

function itemRow({
  item,
  glosa_no,
  glosa_code,
  claim_cents,
  line,
  of_act,
  act_digest,
  justification,
}: AppealOfCuts['cuts'][number]) {
  return {
    item_no: item.item_no,
    glosa_no,
    batch_id: item.batch_id,
    line_no: item.line_no,
    glosa_code,
    claim_cents,
    justification,
    act_digest,
    act_line: line.act,
    procedure_line: of_act.line,
    roles: of_act.roles,
    contract_revision: Number(item.contract_revision),
  }
}

const INSERT = `
  insert into billing.appeals (tenant_id, id, convenio_id, statement_id, number, protocol, lot, version, written_on, state, claimed_cents,
         item_count, file, file_digest, schema_valid, created_at)
  select $1, id, convenio_id, statement_id, number, protocol, lot, version, written_on, state, claimed_cents, item_count, $3, file_digest,
         schema_valid, created_at
    from jsonb_to_record($2::jsonb) as r (id uuid, convenio_id uuid, statement_id uuid, number int, protocol text, lot text, version text,
         written_on date, state text, claimed_cents bigint, item_count int, file_digest text, schema_valid boolean, created_at timestamptz)
  returning null`

const ITEM_COLUMNS =
  'item_no, glosa_no, batch_id, line_no, glosa_code, claim_cents, justification, act_digest, act_line, procedure_line, roles, contract_revision'

const INSERT_ITEMS = `
  insert into billing.appeal_items (tenant_id, convenio_id, appeal_id, created_at, ${ITEM_COLUMNS})
  select $1, $2::uuid, $3::uuid, $4::timestamptz, ${ITEM_COLUMNS}
    from jsonb_to_recordset($5::jsonb) as r (item_no int, glosa_no int, batch_id uuid, line_no int, glosa_code text, claim_cents bigint,
         justification text, act_digest text, act_line int, procedure_line text, roles text[], contract_revision bigint)
  returning null`
