import type { Scope } from '@vigencia/contracts/access/scope.ts'
import type { NamedLog } from '../../api/change-logs.ts'

/** What the address says of the screen. People are in it by their ids alone. */
export interface LogSearch extends NamedLog {
  readonly kind?: string | undefined
  readonly by?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly entry?: number | undefined
}

/** The fields by which entries are chosen, as the operations take them. */
export function filtersIn({ kind, by, from, to }: LogSearch) {
  return { change_type: kind ?? null, actor: by ?? null, from: from ?? null, to: to ?? null }
}

/** Which log an address names, without what chooses entries of it. */
export function logIn({ of, convenio, period, table, errata, case: caseId, report }: LogSearch): NamedLog {
  return { of, convenio, period, table, errata, case: caseId, report }
}

/** Whether the address says whose log is to be shown. */
export function isChosen({ of = 'agreement', convenio, table, case: caseId, report }: LogSearch): boolean {
  if (of === 'agreement') return convenio !== undefined
  if (of === 'table') return table !== undefined
  if (of === 'sample' || of === 'result') return report !== undefined
  return of !== 'case' || caseId !== undefined
}

/** The scope that such a log needs. */
export const SCOPE_OF_LOG = {
  agreement: 'contracts:read',
  table: 'contracts:read',
  plans: 'plans:read',
  case: 'cases:read',
  sample: 'cases:read',
  result: 'cases:read',
  tenant: 'settings:read',
} as const satisfies Record<NonNullable<NamedLog['of']>, Scope>
