import type { z } from 'zod'
import type { BatchLine } from '@vigencia/contracts/billing-batches/batch-line.ts'
import { dayOf } from '@vigencia/domain/calendar/day.ts'
import type { StoredLine } from './stored-lines.ts'

/** A stored line as it is answered. */
export function shownLine(line: StoredLine): z.output<typeof BatchLine> {
  return {
    line_id: line.line_no,
    guide: line.guide,
    item: line.item,
    kind: line.kind,
    event_date: dayOf(line.day),
    code_table: line.code_table,
    procedure_code: line.code,
    quantity: line.quantity,
    degrees: [...line.degrees],
    roles: [...line.roles],
    factor: line.factor,
    unit_cents: line.unit_cents,
    billed_cents: line.billed_cents,
    contract_cents: line.contract_cents,
    difference_cents: line.difference_cents,
    tolerance_cents: line.tolerance_cents,
    verdict: line.verdict,
    missing: line.missing,
    invoice_cents: line.invoice_cents,
    period_id: line.period_id,
    revision: line.revision,
    is_counted: line.is_counted,
  }
}
