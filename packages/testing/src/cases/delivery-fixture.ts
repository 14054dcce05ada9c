import { randomBytes, randomUUID, randomUUIDv7 } from 'node:crypto'
import type { Pool } from 'pg'
import { Temporal } from 'temporal-polyfill'
import type { Tenant } from '@vigencia/database/principal.ts'
import { createTenant } from '@vigencia/database/access/create-tenant.ts'
import { connectPool } from '@vigencia/database/connect-pool.ts'
import { connectOrm } from '@vigencia/database/orm/connect-orm.ts'
import { makeTestDatabase } from '../postgres/make-test-database.ts'
import { changeIn, type UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { toMicrosecond, type Instant } from '@vigencia/domain/calendar/instant.ts'
import { readNominalReport } from '@vigencia/domain/case-reports/nominal-report.ts'
import { tenantCalled } from '@vigencia/server/jobs/tenant-called.ts'
import { Case } from '@vigencia/snvs/cases/case.ts'
import { reportColumns } from '@vigencia/snvs/cases/sealed-report.ts'
import { deskPlace } from '@vigencia/snvs/case-desk/desk-credentials.ts'
import { Dispatcher, type DispatcherParts } from '@vigencia/snvs/delivery/dispatcher.ts'
import { inJob, type InJob } from '@vigencia/snvs/delivery/job-order.ts'
import { payloadOpener } from '@vigencia/snvs/delivery/payload-opener.ts'
import { entities } from '@vigencia/snvs/entities.ts'
import { makePrivacy } from '@vigencia/snvs/privacy/privacy.ts'
import { registryWire, type WireSettings } from '@vigencia/snvs/registry/registry-wire.ts'
import { CANARY, plant } from './canaries.ts'
import { CanaryWatch } from './canary-watch.ts'

export const EVENT = { idGrupoEvento: 113, idEvento: 307, idClasificacionManualCaso: 752 }
export const CREDENTIALS = { app_id: 'clinic', app_key: 'secret-of-the-clinic' }

/** Cases and workers on a database of their own, with a clock that a test may set. */
export interface DeliveryFixture {
  readonly pool: Pool
  readonly inJob: InJob
  readonly readClock: () => Instant
  readonly databaseUrl: string
  readonly ownerUrl: string
  readonly em: Parameters<typeof inJob>[0]['em']
  readonly open: DispatcherParts['open']
  /** null: the real clock. */
  setNow(text: string | null): void
  newDesk(windows?: Record<string, number>): Promise<TestDesk>
  /** A worker of its own, as another process would have it. */
  worker(wire: DispatcherParts['wire'], more?: Partial<DispatcherParts>): Dispatcher
  close(): Promise<void>
}

export interface TestDesk {
  readonly tenant: Tenant
  /** Reports of as many persons, documents from `first` on, due now. Their ids, in the order in which they come due. */
  queue(count: number, first?: number, more?: Partial<Case>): Promise<string[]>
  run<Result>(work: (work: UnitOfWork) => Promise<Result>): Promise<Result>
  rows<Row>(sql: string, values?: readonly unknown[]): Promise<Row[]>
  /** The document of whom a queued case is about: no row tells it. */
  documentOf(caseId: string): string | undefined
  /** In the order in which they were queued. */
  cases(): Promise<CaseRow[]>
  attempts(caseId: string): Promise<AttemptRow[]>
  paused(): Promise<string | null>
  resume(): Promise<void>
}

export interface CaseRow {
  readonly id: string
  readonly state: string
  readonly id_caso: number | null
  readonly errors: Record<string, string> | null
  readonly held_because: string | null
  readonly attempt_count: number
  readonly due_at: string | null
}

export interface AttemptRow {
  readonly number: number
  readonly verdict: string | null
  readonly http_status: number | null
  readonly repeats: number | null
}

export const quickWire = (url: URL, more: Partial<WireSettings> = {}) =>
  registryWire({
    addresses: { stand_in: url, test: url, production: url },
    connectWithin: 1_000,
    answerWithin: 1_000,
    ...more,
  })

export async function deliveryFixture(poolSize = 12): Promise<DeliveryFixture> {
  const database = await makeTestDatabase()
  let fixed: Instant | null = null
  const readClock = () => fixed ?? toMicrosecond(Temporal.Now.instant())
  const orm = await connectOrm({ url: database.serviceUrl, poolSize }, entities)
  const owner = await connectOrm({ url: database.ownerUrl, poolSize: 1 }, entities)
  const pool = connectPool(database.serviceUrl, 4, () => {})
  const privacy = makePrivacy({
    SNVS_ENCRYPTION_KEYS: `1:${randomBytes(32).toString('base64')}`,
    SNVS_SEARCH_KEY: randomBytes(32).toString('base64'),
  })
  const job = inJob({ em: orm.em, readClock })
  const open = payloadOpener(privacy.vault)
  const watch = new CanaryWatch()
  const logger = watch.logger('silent')
  const documents = new Map<string, string>()
  let persons = 0
  let reported = 0

  async function newDesk(windows: Record<string, number> = {}): Promise<TestDesk> {
    const id = randomUUIDv7()
    const tenant = { id, name: `Clinic ${id}`, timeZone: 'America/Argentina/Buenos_Aires', currency: 'ARS' }
    const principal = { tenant, keyId: null, scopes: new Set<never>(), userId: null }
    const order = { principal, requestId: randomUUID(), via: 'cli' as const, now: readClock(), readClock }
    await changeIn(owner.em, order, (work) => createTenant(work, { country: 'AR', encryptionKeyId: 'test' }))
    const { sealed, key_version } = privacy.vault.seal(deskPlace(id), CREDENTIALS)
    const run: TestDesk['run'] = (work) => job(tenant, work)
    await run(async (work) => {
      await work.sql(
        `insert into snvs.desks (tenant_id, registry, credentials, key_version, duplicate_windows, updated_at)
           values ($1, 'stand_in', $2, $3, $4::jsonb, $5)`,
        [id, sealed, key_version, JSON.stringify(windows), work.now.toString()],
      )
      await noted(work)
    })
    const rows: TestDesk['rows'] = (sql, values = []) => run((work) => work.sql(sql, values))
    return {
      tenant,
      run,
      rows,
      async queue(count, first = 20_000_000 + (persons += count) - count, more = {}) {
        const numbers = Array.from({ length: count }, (_, index) => String(first + index))
        plant(numbers)
        const ids: string[] = []
        for (let at = 0; at < numbers.length; at += 500)
          ids.push(...(await run((work) => queueEach(work, numbers.slice(at, at + 500), more))))
        return ids
      },
      documentOf: (caseId) => documents.get(caseId),
      cases: async () =>
        (
          await rows<CaseRow & { id_caso: string | null }>(
            `select id, state, id_caso, errors, held_because, attempt_count, due_at from snvs.cases
              where tenant_id = $1 order by source_reference`,
            [id],
          )
        ).map((row) => ({ ...row, id_caso: row.id_caso === null ? null : Number(row.id_caso) })),
      attempts: (caseId) =>
        rows(
          `select number, verdict, http_status, repeats from snvs.attempts
            where tenant_id = $1 and case_id = $2 order by number`,
          [id, caseId],
        ),
      paused: async () =>
        (
          await rows<{ why: string | null }>('select paused_because as why from snvs.desks where tenant_id = $1', [id])
        )[0]?.why ?? null,
      resume: () =>
        run(async (work) => {
          await work.sql(
            'update snvs.desks set paused_because = null, paused_at = null, updated_at = $2 where tenant_id = $1',
            [id, work.now.toString()],
          )
          await noted(work)
        }),
    }
  }

  async function queueEach(work: UnitOfWork, numbers: readonly string[], more: Partial<Case>): Promise<string[]> {
    const ids: string[] = []
    for (const numeroDocumento of numbers) {
      const place = { tenant_id: work.tenant.id, id: work.newId() }
      const change = await work.begin('case', place.id)
      const columns = reportColumns(privacy, place, reportOf(numeroDocumento, work))
      const now = work.now
      work.em.create(
        Case,
        {
          ...NEW,
          ...place,
          ...columns,
          source_reference: `HC-${String((reported += 1)).padStart(6, '0')}`,
          due_at: now,
          created_at: now,
          updated_at: now,
          ...more,
        },
        { persist: true },
      )
      await change.record({ change_type: 'report', change_description: 'Case reported', affected_table: 'cases' })
      // flushed by its entry; what the ORM remembers would be looked through again for each
      work.em.clear()
      ids.push(place.id)
      documents.set(place.id, numeroDocumento)
    }
    return ids
  }

  return {
    pool,
    inJob: job,
    readClock,
    databaseUrl: database.serviceUrl,
    ownerUrl: database.ownerUrl,
    em: orm.em,
    open,
    newDesk,
    setNow: (text) => void (fixed = text === null ? null : Temporal.Instant.from(text)),
    worker: (wire, more = {}) =>
      new Dispatcher({
        wire,
        open,
        inJob: job,
        tenantCalled: (id) => tenantCalled(pool, id),
        readClock,
        random: () => 0.5,
        logger,
        concurrency: 8,
        longestCall: 2_000,
        repeatAfter: 1,
        restored: false,
        ...more,
      }),
    close: async () => {
      await Promise.all([orm.close(true), owner.close(true), pool.end()])
      try {
        await watch.search(database)
      } finally {
        await database.drop()
      }
    },
  }
}

function reportOf(numeroDocumento: string, work: UnitOfWork) {
  const { report, faults } = readNominalReport(
    {
      ciudadano: { ...CANARY, ...NAMES, numeroDocumento },
      eventoCasoNominal: { ...EVENT, fechaPapel: '01-06-2026', idEstablecimientoCarga: '10064902100000' },
    },
    work.today,
  )
  if (report === null) throw new Error(JSON.stringify(faults))
  return report
}

const NAMES = { apellido: 'APELLIDO', nombre: 'NOMBRE', personaACargo: { ...CANARY.personaACargo, vinculo: null } }
plant(NAMES)

/** What is kept needs an entry of the log, here as elsewhere. */
async function noted(work: UnitOfWork): Promise<void> {
  const change = await work.change('tenant', work.tenant.id)
  await change?.record({ change_type: 'update', change_description: 'Set up', affected_table: 'desks' })
}

const NEW = {
  state: 'queued',
  held_because: null,
  new_episode: false,
  id_caso: null,
  errors: null,
  attempt_count: 0,
  fence: 0,
  resolution: null,
  acknowledged_at: null,
  reported_at: null,
  purged_at: null,
} as const
