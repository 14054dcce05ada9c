import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { tamper } from '@vigencia/testing/postgres/tamper.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi } from '@vigencia/testing/stack/test-api.ts'
import { workOf } from '@vigencia/testing/stack/work-of.ts'
import { REST } from './support/call-operation.ts'
import { operationCalled, operations } from './support/operations.ts'
import { replayedRows } from './support/replayed-rows.ts'
import { ELSEWHERE, scenarios } from './support/scenarios/all-scenarios.ts'
import { newWorld, NOW, type World } from './support/world.ts'

let api: TestApi
beforeAll(async () => {
  api = (await startTestStack({ api: {}, snvs: {}, registry: 'scripted' })).api
  api.setNow(NOW)
})
afterAll(() => api.close())

const commands = operations
  .filter(({ name, card }) => card.kind === 'command' && ELSEWHERE[name] === undefined)
  .map(({ name, card }) => ({ name, card }))

test.each(commands)('what $name leaves behind is what its entries say, and all of it is told', async (operation) => {
  const world = await newWorld(api)
  const scenario = scenarios[operation.name]
  await scenario?.setUp?.(world)
  const input = (await scenario?.happy(world)) ?? {}
  const answer = await REST.call(world.entryPoint, operation, input, await world.headersOf(operation))
  expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300)
  expect(await replayedRows(workOf(api, world.tenant))).toEqual({ faults: [], notProvable: [] })
})

test.each([
  ['the state of a case', `update snvs.cases set state = 'cancelled', due_at = null where tenant_id = $1`, 'state'],
  ['the report behind a case', `update snvs.cases set content = sha256(content) where tenant_id = $1`, 'digest'],
  ['where cases are reported', `update snvs.desks set purge_after_days = 3 where tenant_id = $1`, 'purge_after_days'],
])('%s, changed by raw SQL, is named', async (_what, sql, field) => {
  const world = await newWorld(api)
  const scenario = scenarios['cases.report']
  await scenario?.setUp?.(world)
  const input = (await scenario?.happy(world)) ?? {}
  await REST.call(world.entryPoint, operationCalled('cases.report'), input, { 'x-api-key': world.tenant.key })
  expect((await replayedRows(workOf(api, world.tenant))).faults).toEqual([])
  await tamper(api, sql, [world.tenant.id])
  const { faults } = await replayedRows(workOf(api, world.tenant))
  expect(faults.map((one) => one.field)).toEqual([field])
})

describe('overrides that imports replaced', () => {
  const faultsIn = async (world: World) => (await replayedRows(workOf(api, world.tenant))).faults
  async function replacedTwice() {
    const world = await newWorld(api)
    const path = await world.draft()
    await world.do('overrides.create', { ...path, procedure_code: 'A', price_cents: 1 })
    const { id } = await world.do('overrides.create', { ...path, procedure_code: 'B', price_cents: 1, notes: 'x' })
    await world.do('overrides.update', { ...path, override_id: id, procedure_code: 'B', price_cents: 2 })
    const items = ['C', 'D'].map((procedure_code) => ({ procedure_code, price_cents: 3 }))
    await world.do('overrides.bulk', { ...path, items })
    for (const price of ['4.00', '5.00']) {
      const file = `procedure_code;price\nA;${price}\nB;${price}\nC;${price}\nE;1.00\n`
      await world.do('overrides.importFile', { ...path, existing: 'update', file })
    }
    return { world, path }
  }

  test('are what the entries say, however they came there and whatever becomes of them', async () => {
    const { world, path } = await replacedTwice()
    const { items } = await world.do('overrides.list', { ...path })
    const [first] = items as { id: string }[]
    await world.do('overrides.remove', { ...path, override_id: first?.id })
    expect(await faultsIn(world)).toEqual([])
  })

  test.each([
    ['changed', "update contracts.overrides set price_cents = 9 where procedure_code = 'C' and is_deleted"],
    [
      'put back',
      "update contracts.overrides set is_deleted = false, procedure_code = 'Z' where procedure_code = 'A' and price_cents = 1",
    ],
    [
      'joined by one that nobody replaced',
      "update contracts.overrides o set is_deleted = true, updated_at = (select max(r.updated_at) from contracts.overrides r where r.tenant_id = o.tenant_id and r.is_deleted) where procedure_code = 'D'",
    ],
  ])('are named where one of them is %s by SQL', async (_words, sql) => {
    const { world } = await replacedTwice()
    await tamper(api, `${sql} and tenant_id = $1`, [world.tenant.id])
    expect((await faultsIn(world)).length).toBeGreaterThan(0)
  })
})
