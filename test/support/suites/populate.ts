import type { Client } from 'pg'
import { CONVENIOS, scenario } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'
import { REST, takesIdempotencyKey, type WireInput } from '../call-operation.ts'
import { operationCalled, operations } from '../operations.ts'
import { reportInput } from '../scenarios/cases.ts'
import { scenarios } from '../scenarios/all-scenarios.ts'
import { newWorld } from '../world.ts'

/** Every operation answers once, each in a tenant of its own: so every table holds rows of some tenants. */
export async function populate(api: TestApi, superuser: Client): Promise<string[]> {
  const made = []
  for (const operation of operations) {
    const world = await newWorld(api)
    const input = await scenarios[operation.name]?.happy(world)
    const headers = {
      ...(await world.headersOf(operation)),
      ...(takesIdempotencyKey(operation.card) && { 'idempotency-key': 'one-wish' }),
    }
    if (input !== undefined) await REST.call(world.entryPoint, operation, input, headers)
    made.push(world.tenant.id)
  }
  await fillWhatOneCallLeavesEmpty(api, superuser)
  return made
}

/** Some tables are only filled by one operation after another, or by a header. */
async function fillWhatOneCallLeavesEmpty(api: TestApi, superuser: Client): Promise<void> {
  for (const clinic of [await api.newTenant(), await api.newTenant()]) {
    const make = scenario(clinic)
    await make.table('2024', { '10101012': '200.05' })
    await make.period(await make.convenio(), { start_date: '2024-01-01', cbhpm_table_version: '2024' })
    await clinic.rest('POST', CONVENIOS, { name: 'Kept', payment_type: 'convenio' }, { 'idempotency-key': 'kept' })
    await sendCase(api, superuser, clinic)
    await knowVisitsFromLater(superuser, clinic)
  }
}

/** What only a migration brings, to a tenant that had plans before it. */
async function knowVisitsFromLater(superuser: Client, clinic: TestTenant): Promise<void> {
  await superuser.query('set session_replication_role = replica')
  await superuser.query('insert into plans.visit_pricing (tenant_id, known_from) values ($1, 2)', [clinic.id])
  await superuser.query('reset session_replication_role')
}

/** What only a worker and the registry bring: an attempt, and a list of codes. */
async function sendCase(api: TestApi, superuser: Client, clinic: TestTenant): Promise<void> {
  const call = (name: string, input: WireInput) =>
    REST.call((path, request) => api.service.app.request(path, request), operationCalled(name), input, {
      'x-api-key': clinic.key,
    })
  await call('caseDesk.set', { registry: 'stand_in' })
  const { body } = await call('cases.report', reportInput())
  const values = [clinic.id, body.id]
  const eventoMuestra = { fechaToma: '2026-06-14', idEstablecimientoToma: 107_093, idMuestra: 272, idtipoMuestra: 4 }
  const sample = await call('samples.report', { case_id: body.id, source_reference: 'LAB', eventoMuestra })
  await superuser.query('set session_replication_role = replica')
  await superuser.query(
    `insert into snvs.attempts (tenant_id, case_id, number, fence, registry, started_at, content)
       select tenant_id, id, 1, 1, 'stand_in', created_at, content from snvs.cases where tenant_id = $1 and id = $2`,
    values,
  )
  await superuser.query(
    `insert into snvs.lab_attempts (tenant_id, report_id, number, fence, registry, hangs_on, started_at, content)
       select tenant_id, id, 1, 1, 'stand_in', 2106719, created_at, content from snvs.lab_reports where tenant_id = $1 and id = $2`,
    [clinic.id, sample.body.id],
  )
  await superuser.query(
    `insert into snvs.lab_reads (tenant_id, id, report_id, read_at, request_id, why)
       select tenant_id, gen_random_uuid(), id, created_at, 'r', 'read' from snvs.lab_reports where tenant_id = $1 and id = $2`,
    [clinic.id, sample.body.id],
  )
  await superuser.query(
    `with list as (
       insert into snvs.code_lists (tenant_id, registry, version, code_count, fetched_at, checked_at)
         values ($1, 'stand_in', 1, 1, now(), now()) returning tenant_id, registry, version)
     insert into snvs.codes (tenant_id, registry, group_id, event_id, classification_id, group_name, event_name, classification_name, known_from)
       select tenant_id, registry, 1, 1, 1, 'g', 'e', 'c', version from list`,
    values.slice(0, 1),
  )
  await superuser.query('reset session_replication_role')
}
