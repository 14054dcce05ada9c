import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'

let api: TestApi
let clinic: TestTenant
beforeAll(async () => {
  api = (await startTestStack({ api: {} })).api
  clinic = await api.newTenant()
})
afterAll(() => api.close())

const unimed = {
  name: 'Unimed Rio',
  ans_code: '393321',
  payment_type: 'convenio',
  cbhpm_table_version: '2024',
  requires_card_number: true,
  copay_enabled: true,
  default_copay_percent: 30,
  default_copay_max_cents: 15000,
}

describe('a convenio', () => {
  test('is created, found, listed, replaced, deactivated and restored, and each change raises its revision', async () => {
    const made = await clinic.rest('POST', '/v1/scheduling/convenios', unimed)
    expect(made).toMatchObject({
      status: 201,
      body: { ...unimed, is_active: true, requires_authorization: false, revision: 1 },
    })
    const path = `/v1/scheduling/convenios/${made.body.id}`
    expect({ ...(await clinic.rest('GET', path)).body, warnings: [] }).toEqual(made.body)
    const replaced = await clinic.rest('PUT', path, {
      name: 'Unimed Rio',
      payment_type: 'convenio',
      default_copay_percent: 8.5,
    })
    expect(replaced).toMatchObject({
      status: 200,
      body: { ans_code: null, copay_enabled: false, default_copay_percent: 8.5, revision: 2 },
    })
    expect(await clinic.rest('DELETE', path)).toMatchObject({ status: 204, body: null })
    expect((await clinic.rest('GET', '/v1/scheduling/convenios?is_active=true')).body.total).toBe(0)
    expect((await clinic.rest('GET', '/v1/scheduling/convenios?is_active=false&limit=10')).body.items).toMatchObject([
      { is_active: false, revision: 3 },
    ])
    expect(await clinic.rest('POST', `${path}/restore`)).toMatchObject({
      status: 200,
      body: { is_active: true, revision: 4 },
    })
  })
})
