import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { tenantEntries } from '@vigencia/testing/oracles/tenant-entries.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'

const TYPES = '/v1/scheduling/appointment-types'

let api: TestApi
let clinic: TestTenant
beforeAll(async () => {
  api = (await startTestStack({ api: {} })).api
})
afterAll(() => api.close())
beforeEach(async () => {
  clinic = await api.newTenant()
})

const visit = { name: 'Primeira consulta', notes: '40 minutes' }

describe('an appointment type', () => {
  test("is created, found, replaced, deactivated and restored, and each change raises the tenant's revision", async () => {
    const made = await clinic.rest('POST', TYPES, visit)
    expect(made).toMatchObject({ status: 201, body: { ...visit, is_active: true } })
    const first = made.body.revision as number
    const path = `${TYPES}/${made.body.id}`
    expect((await clinic.rest('GET', path)).body).toEqual(made.body)
    expect((await clinic.rest('PUT', path, { name: 'Consulta' })).body).toMatchObject({
      name: 'Consulta',
      notes: null,
      revision: first + 1,
    })
    expect((await clinic.rest('DELETE', path)).status).toBe(204)
    expect((await clinic.rest('DELETE', path)).status).toBe(204)
    expect((await clinic.rest('GET', path)).body).toMatchObject({ is_active: false, revision: first + 2 })
    expect((await clinic.rest('POST', `${path}/restore`)).body).toMatchObject({ is_active: true, revision: first + 3 })
    expect((await tenantEntries(api, clinic)).slice(-4)).toMatchObject([
      { change_type: 'create', affected_table: 'appointment_types', new_values: visit },
      { change_type: 'update', previous_values: visit, new_values: { name: 'Consulta' } },
      { change_type: 'deactivate' },
      { change_type: 'restore' },
    ])
  })

  test('has a name of its own among those that are active', async () => {
    const { id } = (await clinic.rest('POST', TYPES, visit)).body
    const other = (await clinic.rest('POST', TYPES, { name: 'Retorno' })).body
    expect(await clinic.rest('POST', TYPES, { name: ' Primeira consulta ' })).toMatchObject({
      status: 409,
      body: { code: 'appointment_type_name_taken' },
    })
    expect((await clinic.rest('PUT', `${TYPES}/${other.id}`, visit)).body.code).toBe('appointment_type_name_taken')
    expect((await clinic.rest('PUT', `${TYPES}/${id}`, visit)).status).toBe(200)
    await clinic.rest('DELETE', `${TYPES}/${id}`)
    expect((await clinic.rest('PUT', `${TYPES}/${other.id}`, visit)).status).toBe(200)
    expect((await clinic.rest('POST', `${TYPES}/${id}/restore`)).body.code).toBe('appointment_type_name_taken')
    expect((await (await api.newTenant()).rest('POST', TYPES, visit)).status).toBe(201)
  })

  test('is made once, however many ask at the same time', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => clinic.rest('POST', TYPES, visit)))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, ...Array<number>(7).fill(409)])
  })

  test('is listed by name, found by a part of it, and left out once deactivated', async () => {
    for (const name of ['Retorno', 'Exame', 'Teleconsulta']) await clinic.rest('POST', TYPES, { name })
    const names = async (input: string) =>
      (await clinic.rest('GET', `${TYPES}${input}`)).body.items.map((one: { name: string }) => one.name)
    expect(await names('')).toEqual(['Exame', 'Retorno', 'Teleconsulta'])
    expect(await names('?search=CONS')).toEqual(['Teleconsulta'])
    const { items } = (await clinic.rest('GET', `${TYPES}?search=exame`)).body
    await clinic.rest('DELETE', `${TYPES}/${items[0].id}`)
    expect(await names('')).toEqual(['Retorno', 'Teleconsulta'])
    expect(await names('?include_inactive=true&limit=1')).toEqual(['Exame'])
  })

  test('is refused without a name, to who may not write, and to another tenant', async () => {
    expect((await clinic.rest('POST', TYPES, { name: '' })).body.errors).toMatchObject([{ path: 'name' }])
    const reader = { 'x-api-key': await clinic.newKey(['contracts:read']) }
    expect((await clinic.rest('POST', TYPES, visit, reader)).status).toBe(403)
    const { id } = (await clinic.rest('POST', TYPES, visit)).body
    expect((await (await api.newTenant()).rest('DELETE', `${TYPES}/${id}`)).body.code).toBe(
      'appointment_type_not_found',
    )
  })
})
