import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { LabReport } from './lab-report.ts'
import type { RegistryName } from '../registry/registry-wire.ts'

/** That on which a report hangs: its number at the registry, as soon as it has one, and at which registry. */
export interface Parent {
  readonly number: number | null
  readonly registry: RegistryName | null
  readonly isCancelled: boolean
  readonly event_id: number | null
}

export interface CaseParent extends Parent {
  readonly id: string
  readonly sealed: Buffer | null
  readonly key_version: number | null
}

interface Row {
  readonly id: string
  readonly number: string | null
  readonly registry: RegistryName | null
  readonly is_cancelled: boolean
  readonly event_id: number | null
}

type Locking = 'for share of c' | ''

/**
 * The case of a sample.
 * @param locking with the share lock nobody who reports or cancels the case at this moment is overlooked
 */
export async function caseParent(
  { sql, tenant }: UnitOfWork,
  caseId: string,
  locking: Locking = '',
): Promise<CaseParent | null> {
  const [row] = await sql<Row & Pick<CaseParent, 'sealed' | 'key_version'>>(
    `select c.id, c.id_caso as number, c.state = 'cancelled' as is_cancelled, c.event_id, c.sealed, c.key_version,
            (select a.registry from snvs.attempts a where a.tenant_id = $1 and a.case_id = c.id
              order by a.number desc limit 1) as registry
       from snvs.cases c where c.tenant_id = $1 and c.id = $2 ${locking}`,
    [tenant.id, caseId],
  )
  return row === undefined ? null : { ...parentOf(row), id: row.id, sealed: row.sealed, key_version: row.key_version }
}

export async function sampleParent(
  { sql, tenant }: UnitOfWork,
  sampleId: string,
  locking: 'for share' | '' = '',
): Promise<Parent | null> {
  const [row] = await sql<Row>(
    `select id, registry_id as number, registry, state = 'cancelled' as is_cancelled, event_id
       from snvs.lab_reports where tenant_id = $1 and id = $2 and api = 'samples' ${locking}`,
    [tenant.id, sampleId],
  )
  return row === undefined ? null : parentOf(row)
}

/** The parent of a report that is there. */
export async function parentOfReport(work: UnitOfWork, found: LabReport): Promise<Parent> {
  const { case_id, of_sample, id_caso, registry, event_id } = found
  const parent =
    case_id === null
      ? of_sample === null
        ? { number: id_caso, registry, isCancelled: false, event_id }
        : await sampleParent(work, of_sample)
      : await caseParent(work, case_id)
  if (parent === null) throw new Error(`lab report ${found.id} hangs on nothing`)
  return parent
}

function parentOf({ number, registry, is_cancelled, event_id }: Row): Parent {
  return { number: number === null ? null : Number(number), registry, isCancelled: is_cancelled, event_id }
}
