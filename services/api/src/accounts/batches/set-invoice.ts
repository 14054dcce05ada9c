import type { setInvoice as card } from '@vigencia/contracts/billing-batches'
import { dayOf } from '@vigencia/domain/calendar/day.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { openAccount } from '../account-stream.ts'
import { settingsOn } from '../tiss-settings/settings-on.ts'
import { findLine } from './find-line.ts'
import type { AccountParts } from './import-batch.ts'
import { judgeLines } from './judge-lines.ts'
import { digestVerdicts } from './record-batch.ts'
import { shownLine } from './shown-line.ts'
import { findBatch } from './stored-batch.ts'

/** Keeps what an expense cost, and judges its line again at the revision of its batch. */
export function setInvoice({ acts }: AccountParts): UseCase<typeof card> {
  return async (work, { batch_id, line_id, invoice_cents }) => {
    const { convenio_id: convenioId } = await findBatch(work, batch_id)
    const change = await openAccount(work, convenioId)
    const batch = await findBatch(work, batch_id)
    const before = await findLine(work, batch_id, line_id)
    if (before.kind !== 'expense')
      throw new Refusal('line_without_invoice', `Line ${line_id} is a ${before.kind}: an invoice prices expenses.`)
    if (before.invoice_cents === invoice_cents) return shownLine(before)
    await work.sql(STORE, [work.tenant.id, batch_id, line_id, convenioId, invoice_cents, work.now.toString()])
    const day = batch.registered_on === null ? work.today : dayOf(batch.registered_on)
    const settings = await settingsOn(work, convenioId, day)
    await judgeLines(work, {
      acts,
      convenioId,
      batchId: batch_id,
      lineNo: line_id,
      revision: Number(batch.judged_revision),
      knownFrom: change.revision,
      degreeMap: settings?.degree_map ?? {},
    })
    const place = { batch_id, line_no: line_id }
    await change.record({
      change_type: before.invoice_cents === null ? 'create' : 'update',
      change_description: `The invoice of line ${line_id} of batch ${batch.lot} was told`,
      affected_table: 'invoices',
      ...(before.invoice_cents !== null && { previous_values: { ...place, invoice_cents: before.invoice_cents } }),
      new_values: { ...place, invoice_cents, rows: await digestVerdicts(work, batch_id, change) },
    })
    return shownLine(await findLine(work, batch_id, line_id))
  }
}

const STORE = `
  insert into billing.invoices (tenant_id, batch_id, line_no, convenio_id, invoice_cents, created_at, updated_at)
  values ($1, $2, $3, $4, $5, $6::timestamptz, $6::timestamptz)
  on conflict (tenant_id, batch_id, line_no) do update
    set invoice_cents = excluded.invoice_cents, updated_at = excluded.updated_at`
