import { queryOptions } from '@tanstack/react-query'
import type { Api } from '@vigencia/client'
import { snvs, vigencia } from './vigencia.ts'

export type LogEntry = Api.ChangeLogEntry

/** The things that have a log of their own; what an address calls each of them. */
export const LOGS = ['agreement', 'table', 'plans', 'case', 'sample', 'result', 'tenant'] as const

/** Which log is meant, as an address names it. */
export interface NamedLog {
  /** None: that of an agreement. */
  readonly of?: (typeof LOGS)[number] | undefined
  readonly convenio?: string | undefined
  readonly period?: string | undefined
  /** The version of a price table. */
  readonly table?: string | undefined
  /** Which errata of that version; none: its first publication. */
  readonly errata?: number | undefined
  readonly case?: string | undefined
  /** The id of a sample or a result. */
  readonly report?: string | undefined
}

interface LogPage {
  readonly items: readonly LogEntry[]
  readonly total: number
}

/** Which entries are wanted of a log, as every one of its operations takes it. */
interface WantedEntries {
  readonly offset?: number
  readonly limit?: number
  readonly revision?: number
  readonly from?: string | null
  readonly to?: string | null
  readonly change_type?: string | null
  readonly actor?: string | null
}

/** A page of a log, the newest entry first. */
export function entriesOfLog(log: NamedLog, wanted: WantedEntries, signal?: AbortSignal): Promise<LogPage> {
  const { of = 'agreement', convenio: convenio_id = '', period: period_id, table: version = '', errata = 0 } = log
  const options = signal === undefined ? {} : { signal }
  if (of === 'plans') return vigencia.changeLog.listOfPlans.query(wanted, options)
  if (of === 'tenant') return vigencia.changeLog.listOfTenant.query(wanted, options)
  if (of === 'table') return vigencia.changeLog.listOfTable.query({ version, errata, ...wanted }, options)
  if (of === 'case') return snvs.cases.listChanges.query({ case_id: log.case ?? '', ...wanted }, options)
  if (of === 'sample') return snvs.samples.listChanges.query({ sample_id: log.report ?? '', ...wanted }, options)
  if (of === 'result') return snvs.results.listChanges.query({ result_id: log.report ?? '', ...wanted }, options)
  return period_id === undefined
    ? vigencia.changeLog.list.query({ convenio_id, ...wanted }, options)
    : vigencia.changeLog.listOfPeriod.query({ convenio_id, period_id, ...wanted }, options)
}

/** Whether the service verifies such a log: those of cases, samples and results it only lists. */
export function isVerified({ of }: NamedLog): boolean {
  return of !== 'case' && of !== 'sample' && of !== 'result'
}

/** Walks the whole chain, and compares the rows with it too, if that is wanted. */
export function verifyLog(
  { of, convenio: convenio_id = '', table: version = '', errata = 0 }: NamedLog,
  rows: boolean,
) {
  if (of === 'plans') return vigencia.changeLog.verifyOfPlans.query({ rows })
  if (of === 'tenant') return vigencia.changeLog.verifyOfTenant.query({ rows })
  if (of === 'table') return vigencia.changeLog.verifyOfTable.query({ version, errata, rows })
  return vigencia.changeLog.verify.query({ convenio_id, rows })
}

/** The newest entry of a log: what somebody did last. */
export const newestEntryOf = (log: NamedLog) =>
  queryOptions({
    queryKey: ['changeLog', 'newest', log],
    queryFn: async ({ signal }) => (await entriesOfLog(log, { limit: 1 }, signal)).items[0] ?? null,
    // it is asked where something was changed a moment ago
    staleTime: 0,
  })

/** Names of people and keys by the ids that logs have of them. */
export const actorNames = queryOptions({
  queryKey: ['changeLog', 'actors'],
  queryFn: async ({ signal }): Promise<ReadonlyMap<string, string>> => {
    const names = new Map<string, string>()
    for await (const { id, name } of vigencia.changeLog.actors.all({ limit: 200 }, { signal })) names.set(id, name)
    return names
  },
  staleTime: 60_000,
})
