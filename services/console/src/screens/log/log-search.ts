/** The logs that can be read here: that of an agreement, and that of insurance plans. */
export const LOGS = ['agreement', 'plans'] as const

/** What the address says of the screen. People are in it by their ids alone. */
export interface LogSearch {
  readonly of?: (typeof LOGS)[number] | undefined
  readonly convenio?: string | undefined
  readonly period?: string | undefined
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

/** Whether the address says whose log is to be shown. */
export function isChosen({ of, convenio }: LogSearch): boolean {
  return of === 'plans' || convenio !== undefined
}
