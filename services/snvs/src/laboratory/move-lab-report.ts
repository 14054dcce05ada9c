import type { Change } from '@vigencia/database/change-log/change.ts'
import type { Instant } from '@vigencia/domain/calendar/instant.ts'
import { labMayBecome, type LabState } from '@vigencia/domain/lab-reports/lab-states.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import { CALLED, labValues, type LabReport } from './lab-report.ts'
import type { Parent } from './lab-parent.ts'

type Told = Pick<LabReport, 'api' | 'id' | 'state'>

/** @throws Refusal `lab_report_cannot_move` */
export function cannotMove({ api, id, state }: Told, why: string): never {
  throw new Refusal('lab_report_cannot_move', `${CALLED[api]} ${id} is ${inState(state)}: ${why}.`)
}

/**
 * Moves a report into another state.
 * @throws Refusal `lab_report_cannot_move`
 */
export function moveLabReport(found: LabReport, to: LabState, at: Instant, more: Partial<LabReport> = {}): void {
  if (!labMayBecome(found.state, to)) cannotMove(found, `it cannot become ${inState(to)}`)
  Object.assign(found, { state: to, held_because: null, due_at: to === 'queued' ? at : null, updated_at: at, ...more })
}

/** Where a report stands that is to be sent: it waits until that on which it hangs has its number. */
export function standing(
  { api }: Pick<LabReport, 'api'>,
  parent: Parent,
  at: Instant,
): Pick<LabReport, 'state' | 'registry' | 'due_at'> {
  if (parent.number !== null && parent.registry !== null)
    return { state: 'queued', registry: parent.registry, due_at: at }
  const state = api === 'samples' ? 'waiting_for_case' : 'waiting_for_sample'
  return { state, registry: null, due_at: null }
}

/** Records the change of a report. */
export async function recordLabReport(
  change: Change,
  found: LabReport,
  { change_type, did, before }: { change_type: string; did: string; before: Record<string, unknown> | null },
): Promise<void> {
  await change.record({
    change_type,
    change_description: `${CALLED[found.api]} ${did}`,
    affected_table: 'lab_reports',
    previous_values: before,
    new_values: labValues(found),
  })
}

export function inState(state: LabState): string {
  return state.replaceAll('_', ' ')
}
