import type { z } from 'zod'
import type { Result, Sample } from '@vigencia/contracts/lab-reports/lab-report.ts'
import { instantFromPostgres } from '@vigencia/database/columns/instant-column.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { LabReport } from './lab-report.ts'

type SampleAnswer = z.output<typeof Sample>
type ResultAnswer = z.output<typeof Result>
type Attempt = SampleAnswer['attempts'][number]

interface AttemptRow extends Omit<Attempt, 'started_at' | 'ended_at' | 'registry_id'> {
  readonly report_id: string
  readonly started_at: string
  readonly ended_at: string | null
  readonly registry_id: string | null
}

export async function sampleAnswers(work: UnitOfWork, samples: readonly LabReport[]): Promise<SampleAnswer[]> {
  const beside = await besideOf(work, samples)
  const caseIds = samples.flatMap(({ case_id }) => case_id ?? [])
  const cases = await work.sql<{ id: string; id_caso: string | null }>(
    'select id, id_caso from snvs.cases where tenant_id = $1 and id = any ($2::uuid[])',
    [work.tenant.id, caseIds],
  )
  const numbers = new Map(cases.map(({ id, id_caso }) => [id, id_caso === null ? null : Number(id_caso)]))
  return samples.map((one) => ({
    ...beside(one),
    case_id: one.case_id,
    id_caso: one.case_id === null ? one.id_caso : (numbers.get(one.case_id) ?? null),
    id_muestra: one.id_muestra as number,
    id_tipo_muestra: one.id_tipo_muestra as number,
    new_sample: one.new_sample,
  }))
}

export async function resultAnswers(work: UnitOfWork, results: readonly LabReport[]): Promise<ResultAnswer[]> {
  const beside = await besideOf(work, results)
  return results.map((one) => ({
    ...beside(one),
    sample_id: one.of_sample as string,
    id_tipo_prueba: one.id_tipo_prueba as number,
    id_prueba: one.id_prueba as number,
  }))
}

/** The first of them. */
export const sampleAnswer = async (work: UnitOfWork, one: LabReport) =>
  (await sampleAnswers(work, [one]))[0] as SampleAnswer
export const resultAnswer = async (work: UnitOfWork, one: LabReport) =>
  (await resultAnswers(work, [one]))[0] as ResultAnswer

/** What both have in common, with attempts and revisions. */
async function besideOf(work: UnitOfWork, reports: readonly LabReport[]) {
  const ids = reports.map(({ id }) => id)
  const attempts = Map.groupBy(await attemptsOf(work, ids), ({ report_id }) => report_id)
  const revisions = await work.sql<{ chain_id: string; revision: string }>(
    'select chain_id, revision from platform.chains where tenant_id = $1 and chain_id = any ($2::uuid[])',
    [work.tenant.id, ids],
  )
  const revisionOf = new Map(revisions.map(({ chain_id, revision }) => [chain_id, Number(revision)]))
  return (one: LabReport) => ({
    id: one.id,
    source_reference: one.source_reference,
    state: one.state,
    held_because: one.held_because,
    item: one.item,
    event_id: one.event_id,
    registry: one.registry,
    registry_id: one.registry_id,
    errors: one.errors,
    day: one.day,
    attempts: (attempts.get(one.id) ?? []).map(({ report_id: _, ...attempt }) => attempt),
    resolution: one.resolution,
    reported_at: one.reported_at,
    purged_at: one.purged_at,
    created_at: one.created_at,
    updated_at: one.updated_at,
    revision: revisionOf.get(one.id) ?? 0,
  })
}

async function attemptsOf(work: UnitOfWork, ids: readonly string[]): Promise<(Attempt & { report_id: string })[]> {
  const rows = await work.sql<AttemptRow>(
    `select report_id, number, registry, started_at, ended_at, verdict, http_status, registry_id from snvs.lab_attempts
      where tenant_id = $1 and report_id = any ($2::uuid[]) order by report_id, number`,
    [work.tenant.id, ids],
  )
  return rows.map(({ started_at, ended_at, registry_id, ...row }) => ({
    ...row,
    started_at: instantFromPostgres(started_at),
    ended_at: ended_at === null ? null : instantFromPostgres(ended_at),
    registry_id: registry_id === null ? null : Number(registry_id),
  }))
}
