import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { dayIn } from '@vigencia/domain/calendar/instant.ts'
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
import { compareVersions } from './compare-versions.ts'
import { listCodes } from './list-codes.ts'
import { listVersions } from './list-versions.ts'
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

const refresh = () => refreshAt('stand_in')
const refreshAt = (name: 'stand_in' | 'test') =>
  desk.run((work) =>
    refreshCodes({
      wire: quickWire(registry.url),
      deskOf: async () => ({ registry: name, credentials: CREDENTIALS }),
    })(work, {}),
  )
const listed = (filter = {}) =>
  desk.run((work: UnitOfWork) =>
    listCodes(work, { group_id: null, event_id: null, version: null, offset: 0, limit: 50, ...filter }),
  )
const ids = (codes: readonly { event_id: number }[]) => codes.map(({ event_id }) => event_id)

async function send(): Promise<string | undefined> {
  const worker = fixture.worker(quickWire(registry.url))
  worker.wake(desk.tenant.id)
  await vi.waitFor(() => expect(worker.isIdle).toBe(true), { timeout: 30_000, interval: 10 })
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

  test('of a whole country is taken, though no other answer may be so long', async () => {
    registry.codes = () => list(...Array.from({ length: 8_000 }, (_, event) => named(event, `Evento número ${event}`)))
    expect(registry.codes({}).body.length).toBeGreaterThan(1024 * 1024)
    expect(await refresh()).toMatchObject({ version: 1, code_count: 8_000 })
    expect(await listed({ limit: 1 })).toMatchObject({ total: 8_000 })
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

  test('can be read as each version had it, and two versions be compared', async () => {
    await refresh()
    registry.codes = () => list(named(307, 'Reworded'), named(1000, 'New'))
    await refresh()
    registry.codes = () => list(OURS)
    await refresh()
    expect(ids((await listed({ version: 1 })).items)).toEqual([307, 999])
    expect((await listed({ version: 2 })).items).toMatchObject([{ event_name: 'Reworded' }, { event_name: 'New' }])
    expect(await listed()).toMatchObject({ version: 3, total: 1 })
    await expect(listed({ version: 4 })).rejects.toMatchObject({ code: 'code_list_version_not_found' })
    const { items, total } = await desk.run((work) => listVersions(work, { offset: 1, limit: 1 }))
    expect([items.map(({ version, code_count }) => [version, code_count]), total]).toEqual([[[2, 2]], 3])
    const compare = (from: number, to: number | null) => desk.run((work) => compareVersions(work, { from, to }))
    const { added, removed, changed, to } = await compare(1, null)
    expect([to, ids(added), ids(removed), changed]).toEqual([3, [], [999], []])
    expect(ids((await compare(3, 2)).added)).toEqual([1000])
    expect((await compare(3, 2)).changed).toHaveLength(1)
    await expect(compare(0, null)).rejects.toMatchObject({ code: 'code_list_version_not_found' })
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
    await refresh()
    registry.codes = () => list(OTHER)
    await refresh()
    await desk.queue(1)
    const before = registry.received.length
    expect(await send()).toBe('code_disabled')
    expect(registry.received.length).toBe(before)
    const [held] = await desk.cases()
    const today = dayIn(fixture.readClock(), desk.tenant.timeZone)
    expect(held?.errors).toMatchObject({
      'eventoCasoNominal.idEvento': 'idEvento invalido o inhabilitado',
      code_disabled: expect.stringContaining(`113/307/752 since ${today.toString()}`),
    })
    registry.codes = () => list(OURS, OTHER)
    expect((await refresh()).released).toBe(1)
    expect((await desk.cases())[0]?.errors).toBeNull()
    expect(await send()).toBe('reported')
  })

  test('is sent where the list never had them: the registry says what it thinks of them', async () => {
    registry.codes = () => list(OTHER)
    await refresh()
    await desk.queue(1)
    expect(await send()).toBe('reported')
  })

  test('that was held for the list of one registry goes where that of another has not lost its codes', async () => {
    await refresh()
    registry.codes = () => list(OTHER)
    await refresh()
    await desk.queue(1)
    expect(await send()).toBe('code_disabled')
    expect(await refreshAt('test')).toMatchObject({ released: 1 })
  })

  test('stays held where the list still does not have them', async () => {
    await refresh()
    registry.codes = () => list(OTHER)
    await refresh()
    await desk.queue(1)
    await send()
    expect((await refresh()).released).toBe(0)
    expect((await desk.cases())[0]?.state).toBe('held')
  })
})
