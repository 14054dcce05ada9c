import type { ToldRows } from '@vigencia/database/change-log/replay/told-rows.ts'

/** From which revision on visits are known, where a tenant had plans before they were. */
export const TOLD_VISIT_PRICING: ToldRows = {
  table: 'plans.visit_pricing',
  stream: 'insurance_plan',
  ofStream: 'true',
  key: "'visits'",
  compared: ['known_from'],
  teller:
    () =>
    ({ affected_table, new_values }) =>
      affected_table === 'visit_pricing' && new_values !== null ? [{ row: 'visits', values: new_values }] : [],
}
