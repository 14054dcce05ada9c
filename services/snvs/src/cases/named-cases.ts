import type { z } from 'zod'
import type { CaseResolution } from '@vigencia/contracts/cases/resolution.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { everySpelling } from '@vigencia/domain/case-reports/document-number.ts'
import type { Privacy } from '../privacy/privacy.ts'
import type { Meant, Placed } from '../resolutions/resolve-each.ts'

/** A resolution, and where the caller finds it: an item or a line. */
export type Found = z.output<typeof CaseResolution> & Placed

const UNKNOWN = { fault: 'no such case' }

/** Finds the case that each of many names: by its id, its reference, or a document and event of one case in doubt. */
export async function namedCases(work: UnitOfWork, privacy: Privacy, found: readonly Found[]): Promise<Meant[]> {
  const ids = found.flatMap(({ case_id }) => case_id ?? [])
  const references = found.flatMap(({ source_reference }) => source_reference ?? [])
  const rows = await work.sql<{ id: string; source_reference: string }>(
    `select id, source_reference from snvs.cases
      where tenant_id = $1 and (id = any ($2::uuid[]) or source_reference = any ($3::text[]))`,
    [work.tenant.id, ids, references],
  )
  const known = new Set(rows.map(({ id }) => id))
  const byReference = new Map(rows.map(({ id, source_reference }) => [source_reference, id]))
  const named: Meant[] = []
  for (const { case_id, source_reference, document, event_id } of found) {
    const byName = source_reference === null ? case_id : (byReference.get(source_reference) ?? null)
    const id = document === null ? byName : await doubtOf(work, privacy, document, event_id)
    named.push(id === null || (document === null && !known.has(id as string)) ? UNKNOWN : id)
  }
  return named
}

async function doubtOf(
  { sql, tenant }: UnitOfWork,
  { digests }: Privacy,
  document: string,
  event_id: number | null,
): Promise<Meant> {
  const spellings = everySpelling(document).map((one) => digests.document(tenant.id, one))
  const [first, second] = await sql<{ id: string }>(
    `select id from snvs.cases
      where tenant_id = $1 and document = any ($2::bytea[]) and event_id = $3 and state = 'in_doubt' limit 2`,
    [tenant.id, spellings, event_id],
  )
  if (first === undefined) return { fault: 'no case in doubt has this document and event' }
  return second === undefined ? first.id : { fault: 'several cases in doubt have this document and event: say which' }
}
