import { LockMode } from '@mikro-orm/core'
import type { resolveAll as resultsCard, resolveFile as resultsFileCard } from '@vigencia/contracts/results'
import { resultResolution } from '@vigencia/contracts/results/moves.ts'
import type { resolveAll as samplesCard, resolveFile as samplesFileCard } from '@vigencia/contracts/samples'
import { sampleResolution } from '@vigencia/contracts/samples/moves.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import type { LabApi } from '../case-desk/lab-credentials.ts'
import { resolutionsIn } from '../resolutions/resolutions-in.ts'
import { resolveEach, type Doubtful, type Meant, type Placed } from '../resolutions/resolve-each.ts'
import { filterValues, type ReportedFilter } from '../filters/filter-values.ts'
import { mustCount } from '../resolutions/must-count.ts'
import { followSamples } from './follow-parents.ts'
import { CALLED, LabReport, labValues } from './lab-report.ts'
import { applyResolution, type LabResolution } from './resolve-lab-report.ts'

interface Wanted extends LabResolution, Placed {
  /** Null where its reference names it. */
  readonly id: string | null
  readonly source_reference: string | null
}

export const resolveSamples: UseCase<typeof samplesCard> = async (work, { items, filter, count, dry_run }) => {
  const listed = filter === null ? placed(items ?? []) : []
  const wanted = filter === null ? listed.map(ofSample) : await unsent(work, 'samples', filter, count)
  return resolveEach(work, SAMPLES, wanted, dry_run)
}

export const resolveResults: UseCase<typeof resultsCard> = async (work, { items, filter, count, dry_run }) => {
  const listed = filter === null ? placed(items ?? []) : []
  const wanted = filter === null ? listed.map(ofResult) : await unsent(work, 'results', filter, count)
  return resolveEach(work, RESULTS, wanted, dry_run)
}

const columns = (id: string) => [id, 'source_reference', 'resolution', 'registry_id']

export const resolveSamplesFile: UseCase<typeof samplesFileCard> = async (work, { file, dry_run }) => {
  const form = { item: sampleResolution, columns: columns('sample_id'), numbers: ['registry_id'] }
  return resolveEach(work, SAMPLES, (await resolutionsIn(file, form)).map(ofSample), dry_run)
}

export const resolveResultsFile: UseCase<typeof resultsFileCard> = async (work, { file, dry_run }) => {
  const form = { item: resultResolution, columns: columns('result_id'), numbers: ['registry_id'] }
  return resolveEach(work, RESULTS, (await resolutionsIn(file, form)).map(ofResult), dry_run)
}

const placed = <Item extends object>(items: readonly Item[]): (Item & Placed)[] =>
  items.map((one, index) => ({ ...one, place: ['items', String(index)] }))

type Named<IdName extends string> = Omit<Wanted, 'id'> & { readonly [Name in IdName]: string | null }
const ofSample = ({ sample_id, ...one }: Named<'sample_id'>): Wanted => ({ ...one, id: sample_id })
const ofResult = ({ result_id, ...one }: Named<'result_id'>): Wanted => ({ ...one, id: result_id })

/** What both have in common, where many in doubt are resolved at once. */
const common = (api: LabApi) => ({
  called: CALLED[api],
  stream: 'lab_report' as const,
  table: 'lab_reports',
  find: (work: UnitOfWork, wanted: readonly Wanted[]) => namedReports(work, api, wanted),
  load: ({ em, tenant }: UnitOfWork, ids: readonly string[], isLocked: boolean) =>
    em.find(
      LabReport,
      { tenant_id: tenant.id, api, id: { $in: [...ids] } },
      { refresh: true, lockMode: isLocked ? LockMode.PESSIMISTIC_WRITE : LockMode.NONE },
    ),
  resolve: applyResolution,
  numberOf: ({ registry_id }: Wanted) => registry_id,
  values: labValues,
})

type Answer = Pick<LabReport, 'source_reference' | 'state' | 'registry_id'>
const answerOf = ({ source_reference, state, registry_id }: LabReport): Answer => ({
  source_reference,
  state,
  registry_id,
})

const SAMPLES: Doubtful<LabReport, Wanted, Answer & { sample_id: string }> = {
  ...common('samples'),
  answer: (one) => ({ sample_id: one.id, ...answerOf(one) }),
  follow: followSamples,
}

const RESULTS: Doubtful<LabReport, Wanted, Answer & { result_id: string }> = {
  ...common('results'),
  answer: (one) => ({ result_id: one.id, ...answerOf(one) }),
  follow: async () => undefined,
}

async function namedReports({ sql, tenant }: UnitOfWork, api: LabApi, wanted: readonly Wanted[]): Promise<Meant[]> {
  const ids = wanted.flatMap(({ id }) => id ?? [])
  const references = wanted.flatMap(({ source_reference }) => source_reference ?? [])
  const rows = await sql<{ id: string; source_reference: string }>(
    `select id, source_reference from snvs.lab_reports
      where tenant_id = $1 and api = $2 and (id = any ($3::uuid[]) or source_reference = any ($4::text[]))`,
    [tenant.id, api, ids, references],
  )
  const known = new Set(rows.map(({ id }) => id))
  const byReference = new Map(rows.map(({ id, source_reference }) => [source_reference, id]))
  return wanted.map(({ id, source_reference }) => {
    const meant = source_reference === null ? id : byReference.get(source_reference)
    return meant === undefined || meant === null || !known.has(meant) ? { fault: 'nothing has this name' } : meant
  })
}

/** @throws Refusal `count_differs` */
async function unsent(work: UnitOfWork, api: LabApi, filter: ReportedFilter, count: number | null): Promise<Wanted[]> {
  const found = await work.sql<{ id: string }>(
    `select id from snvs.lab_reports
      where tenant_id = $1 and api = $5 and state = 'in_doubt'
        and ($2::integer is null or event_id = $2) and ($3::timestamptz is null or created_at >= $3)
        and ($4::timestamptz is null or created_at < $4)
      order by created_at, id`,
    [work.tenant.id, ...filterValues(work, filter), api],
  )
  mustCount(api, found.length, count)
  const told = { source_reference: null, resolution: 'was_not_sent', registry_id: null } as const
  return found.map(({ id }) => ({ place: ['filter', id], id, ...told }))
}
