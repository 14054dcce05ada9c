import type { resolveAll as card, resolveFile as fileCard } from '@vigencia/contracts/cases'
import { CaseResolution } from '@vigencia/contracts/cases/resolution.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import type { Privacy } from '../privacy/privacy.ts'
import { resolutionsIn } from '../resolutions/resolutions-in.ts'
import { resolveEach } from '../resolutions/resolve-each.ts'
import { filterValues, type ReportedFilter } from '../filters/filter-values.ts'
import { mustCount } from '../resolutions/must-count.ts'
import { casesInDoubt } from './cases-in-doubt.ts'
import type { Found } from './named-cases.ts'

export const resolveCases =
  (privacy: Privacy): UseCase<typeof card> =>
  async (work, { items, filter, count, dry_run }) => {
    const listed = (items ?? []).map((one, index) => ({ ...one, place: ['items', String(index)] }))
    const found = filter === null ? listed : await unsentCases(work, filter, count)
    return resolveEach(work, casesInDoubt(privacy), found, dry_run)
  }

const FILE = {
  item: CaseResolution,
  columns: ['case_id', 'source_reference', 'document', 'event_id', 'resolution', 'id_caso'],
  numbers: ['event_id', 'id_caso'],
}

export const resolveFile =
  (privacy: Privacy): UseCase<typeof fileCard> =>
  async (work, { file, dry_run }) =>
    resolveEach(work, casesInDoubt(privacy), await resolutionsIn(file, FILE), dry_run)

/**
 * Cases in doubt that a filter finds, none of which was sent. What is sent once more by itself tells by itself, and of
 * what the registry gave a number it has something.
 * @throws Refusal `count_differs`
 */
async function unsentCases(work: UnitOfWork, filter: ReportedFilter, count: number | null): Promise<Found[]> {
  const found = await work.sql<{ id: string }>(
    `select id from snvs.cases
      where tenant_id = $1 and state = 'in_doubt' and resend_due is null and doubt_because is null
        and ($2::integer is null or event_id = $2) and ($3::timestamptz is null or created_at >= $3)
        and ($4::timestamptz is null or created_at < $4)
      order by created_at, id`,
    [work.tenant.id, ...filterValues(work, filter)],
  )
  mustCount('cases', found.length, count)
  const unsent = { resolution: 'was_not_sent', id_caso: null } as const
  return found.map(({ id }) => ({ place: ['filter', id], case_id: id, ...NAMELESS, ...unsent }))
}

const NAMELESS = { source_reference: null, document: null, event_id: null }
