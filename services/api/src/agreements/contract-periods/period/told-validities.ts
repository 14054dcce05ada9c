import type { LoggedValues } from '@vigencia/database/change-log/change.ts'
import type { LoggedEntry, Told, ToldRows } from '@vigencia/database/change-log/replay/told-rows.ts'

/** The days and status of periods by revision: each entry about a period closes one row of it and opens the next. */
export const TOLD_VALIDITIES: ToldRows = {
  table: 'contracts.period_validities',
  stream: 'convenio',
  ofStream: 't.convenio_id = $2',
  key: `t.period_id || ' ' || t.known_from`,
  row: `to_jsonb(t) || jsonb_build_object('validity_start', lower(t.days), 'validity_end', upper(t.days) - 1,
    'is_draft', t.status = 'draft', 'is_revoked', coalesce(t.closed_reason = 'revocation', false))`,
  compared: ['validity_start', 'validity_end', 'status', 'closed_reason', 'is_draft', 'is_revoked', 'known_until'],
  teller: validityTeller,
}

interface Open {
  readonly from: number
  readonly values: LoggedValues
}

function validityTeller(): (entry: LoggedEntry) => readonly Told[] {
  /** The newest row of each period. */
  const open = new Map<string, Open>()
  return (entry) => {
    const { revision, change_type } = entry
    const ended = (id: string): readonly Told[] => {
      const before = open.get(id)
      return before === undefined ? [] : [{ row: `${id} ${before.from}`, values: { known_until: revision } }]
    }
    if (change_type === 'delete' && entry.affected_table === 'periods') return ended(idOf(entry.previous_values) ?? '')
    return statesIn(entry).flatMap(({ id, ...told }) => {
      const values = { ...daysOf(open.get(id)?.values), ...told, known_until: null }
      const both = [...ended(id), { row: `${id} ${revision}`, values }]
      open.set(id, { from: revision, values })
      return both
    })
  }
}

type State = LoggedValues & { readonly id: string }

/** Every period whose days or status an entry changed. */
function statesIn(entry: LoggedEntry): readonly State[] {
  const { affected_table, change_type, new_values } = entry
  if (new_values === null || (affected_table !== 'periods' && affected_table !== 'period_validities')) return []
  const others = ((new_values['other_periods'] ?? []) as LoggedValues[]).flatMap((one) => stored(one, one['status']))
  if (change_type === 'reajuste') {
    const made = new_values['new_period'] as LoggedValues
    const { closed_period_id: id, closed_validity_end: validity_end } = new_values
    return [...stored({ id, validity_end }, 'terminated', 'reajuste'), ...stored(made, 'active'), ...others]
  }
  // a correction tells both: the one that it closes, and the one that is as that was
  return change_type === 'correct' ? others : [...ownState(entry, new_values), ...others]
}

/** An answer shows the status as it is seen today, so the kind of the change tells the stored one. */
function ownState({ affected_table, change_type, period_id }: LoggedEntry, told: LoggedValues): readonly State[] {
  const own = { ...told, id: told['id'] ?? period_id }
  if (change_type === 'activate') return stored(own, 'active')
  if (change_type === 'terminate') return stored(own, 'terminated', 'termination')
  if (change_type === 'revoke') return stored(own, 'terminated', 'revocation')
  // these bring back a status of which the answer shows only what it looks like today
  if (change_type === 'reinstate' || change_type === 'correct') return stored(own, undefined)
  return stored(own, affected_table === 'periods' ? 'draft' : told['status'], told['closed_reason'])
}

function stored(told: LoggedValues, status: unknown, reason: unknown = told['closed_reason']): readonly State[] {
  const id = idOf(told)
  if (id === null) return []
  const certain =
    status === undefined
      ? {}
      : { status, closed_reason: status === 'draft' || status === 'active' ? null : (reason ?? null) }
  return [
    {
      id,
      ...daysOf(told),
      ...certain,
      is_draft: status === 'draft',
      is_revoked: status === 'terminated' && reason === 'revocation',
    },
  ]
}

function daysOf(values: LoggedValues | undefined): LoggedValues {
  const days = ['validity_start', 'validity_end'].flatMap((name) =>
    values !== undefined && name in values ? [[name, values[name]]] : [],
  )
  return Object.fromEntries(days) as LoggedValues
}

function idOf(values: LoggedValues | null): string | null {
  const id = values?.['id']
  return typeof id === 'string' ? id : null
}
