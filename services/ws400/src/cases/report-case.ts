import type { Pool } from 'pg'
import { identityOf } from '@vigencia/domain/case-reports/citizen.ts'
import { readNominalReport } from '@vigencia/domain/case-reports/nominal-report.ts'
import { tableFaults } from '@vigencia/domain/case-reports/table-faults.ts'
import { accepted, citizenNotFound, duplicate, wrongData, type RegistryAnswer } from '../answers/registry-answer.ts'
import { todayOf, type Moment } from '../answers/moment.ts'
import { askTables, isNotFound } from './ask-tables.ts'
import { storeCase } from './store-case.ts'

export interface Registry {
  readonly pool: Pool
  /** Whether the answer to a duplicate has the existing case's number in `id_caso`. */
  readonly duplicateHasIdCaso: boolean
}

/**
 * Handles a report as the registry does. It refuses all faults at once, or opens one case of an event for a citizen.
 * @source SNVS WS400, version 2: "Alta de evento nominal"
 */
export async function reportCase(
  { pool, duplicateHasIdCaso }: Registry,
  json: unknown,
  appId: string,
  moment: Moment,
): Promise<RegistryAnswer> {
  const { report, codes, faults } = readNominalReport(json, todayOf(moment.now))
  const all = [...faults, ...tableFaults(codes, await askTables(pool, codes))]
  if (report === null || all.length > 0) return wrongData(moment, all)
  const identity = identityOf(report.ciudadano)
  if (identity !== null && (await isNotFound(pool, identity))) return citizenNotFound(moment)
  const { idCaso, isNew } = await storeCase(pool, report, { appId, now: moment.now })
  return isNew ? accepted(moment, idCaso) : duplicate(moment, idCaso, duplicateHasIdCaso)
}
