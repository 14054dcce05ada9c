import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import {
  CREDENTIALS,
  deliveryFixture,
  EVENT,
  quickWire,
  type DeliveryFixture,
  type TestDesk,
} from '@vigencia/testing/fixtures/cases/delivery-fixture.ts'
import { scriptedRegistry, type ScriptedRegistry } from '@vigencia/testing/stack/scripted-registry.ts'
import { listCodes } from './list-codes.ts'
import { refreshCodes } from './refresh-codes.ts'

let fixture: DeliveryFixture
let registry: ScriptedRegistry
let desk: TestDesk
beforeAll(async () => {
  fixture = await deliveryFixture()
  registry = await scriptedRegistry()
})
afterAll(async () => {
  await registry.close()
  await fixture.close()
})
beforeEach(async () => {
  desk = await fixture.newDesk()
  registry.codes = () => list(OURS, OTHER)
})

const named = (idEvento: number, evento: string, more = {}) => ({
  idGrupoEvento: EVENT.idGrupoEvento,
  grupoEvento: 'Infecciones respiratorias agudas',
  idEvento,
  evento,
  idClasificacionManual: EVENT.idClasificacionManualCaso,
  clasificacionManual: 'Caso sospechoso',
  ...more,
})
const OURS = named(EVENT.idEvento, 'Caso sospechoso')
const OTHER = named(999, 'Otro')
const list = (...codes: object[]) => ({ status: 200, body: JSON.stringify(codes) })

const refresh = () =>
  desk.run((work) =>
    refreshCodes({
      wire: quickWire(registry.url),
      deskOf: async () => ({ registry: 'stand_in', credentials: CREDENTIALS }),
    })(work, {}),
  )
const listed = (filter = {}) =>
  desk.run((work: UnitOfWork) => listCodes(work, { group_id: null, event_id: null, offset: 0, limit: 50, ...filter }))
const ids = (codes: readonly { event_id: number }[]) => codes.map(({ event_id }) => event_id)

async function send(): Promise<string | undefined> {
  const worker = fixture.worker(quickWire(registry.url))
  worker.wake(desk.tenant.id)
  await vi.waitFor(() => expect(worker.isIdle).toBe(true), { timeout: 10_000, interval: 10 })
  await worker.stop(1_000)
  const [found] = await desk.cases()
  return found?.held_because ?? found?.state
}

describe('the list of codes', () => {
  test('is empty before it is fetched, and then what the registry says, as whom the desk is', async () => {
    expect(await listed()).toMatchObject({ registry: 'stand_in', version: null, fetched_at: null, items: [], total: 0 })
    const fetched = await refresh()
    expect(fetched).toMatchObject({ version: 1, code_count: 2, removed: [], changed: [], released: 0 })
    expect(ids(fetched.added)).toEqual([307, 999])
    expect(registry.headers.at(-1)).toMatchObject({
      usuario: 'clinic',
      clave: 'secret-of-the-clinic',
      app_id: 'clinic',
    })
    expect(await listed({ limit: 1 })).toMatchObject({ version: 1, items: [{ event_id: 307 }], total: 2 })
    expect(await listed({ event_id: 999 })).toMatchObject({ items: [{ event_name: 'Otro' }], total: 1 })
    expect(await listed({ offset: 5 })).toMatchObject({ items: [], total: 2 })
  })

  test('keeps its version where nothing is new, and says that it was looked at', async () => {
    await refresh()
    const again = await refresh()
    expect(again).toMatchObject({ version: 1, added: [], removed: [], changed: [] })
    expect(again.checked_at?.epochMilliseconds).toBeGreaterThan(again.fetched_at?.epochMilliseconds as number)
  })

  test('says what came, what went and what is worded otherwise', async () => {
    await refresh()
    registry.codes = () => list(named(307, 'Reworded'), named(1000, 'New'))
    const { version, added, removed, changed } = await refresh()
    expect(version).toBe(2)
    expect([ids(added), ids(removed)]).toEqual([[1000], [999]])
    expect(changed).toMatchObject([{ before: { event_name: 'Caso sospechoso' }, after: { event_name: 'Reworded' } }])
    expect(ids((await listed()).items)).toEqual([307, 1000])
    registry.codes = () => list(OURS, OTHER)
    expect(ids((await refresh()).added)).toEqual([999])
  })

  test.each([
    ['credentials that are refused', { status: 401, body: '{}' }],
    ['a failure', { status: 500, body: '' }],
    ['an empty list', list()],
    ['a page', { status: 200, body: '<html>' }],
    ['a redirect', { status: 302, body: '' }],
  ])('stays as it is after %s', async (_, answer) => {
    await refresh()
    registry.codes = () => answer
    await expect(refresh()).rejects.toMatchObject({ code: 'code_list_unavailable' })
    expect(await listed()).toMatchObject({ version: 1, total: 2 })
  })
})

describe('a report', () => {
  test('is sent where no list was fetched', async () => {
    await desk.queue(1)
    expect(await send()).toBe('reported')
  })

  test('is sent where the list has its codes', async () => {
    await refresh()
    await desk.queue(1)
    expect(await send()).toBe('reported')
  })

  test('is held where the list does not have them, and sent once it has them again', async () => {
    registry.codes = () => list(OTHER)
    await refresh()
    await desk.queue(1)
    const before = registry.received.length
    expect(await send()).toBe('code_disabled')
    expect(registry.received.length).toBe(before)
    registry.codes = () => list(OURS, OTHER)
    expect((await refresh()).released).toBe(1)
    expect(await send()).toBe('reported')
  })

  test('stays held where the list still does not have them', async () => {
    registry.codes = () => list(OTHER)
    await refresh()
    await desk.queue(1)
    await send()
    expect((await refresh()).released).toBe(0)
    expect((await desk.cases())[0]?.state).toBe('held')
  })
})
