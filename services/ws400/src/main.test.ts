import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeTestDatabase, type TestDatabase } from '@vigencia/testing/postgres/make-test-database.ts'
import { aReport } from '@vigencia/testing/fixtures/cases/example-report.ts'
import { startWs400Process, ws400Process } from '@vigencia/testing/processes/ws400-process.ts'
import { REPORT_PATH } from './wire/registry-routes.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await makeTestDatabase()
})
afterAll(() => database.drop())

const HEADERS = {
  APP_ID: 'PruebasWSQA_SNVS_ID',
  APP_KEY: 'PruebasWSQA_SNVS_KEY',
  'content-type': 'application/json',
}

test('told to stop, it answers what it has begun, lets go what it holds back, and ends with 0', async () => {
  const { url, child } = await startWs400Process({
    DATABASE_URL: database.serviceUrl,
    WS400_FAULT_HEADER: 'on',
    WS400_FAULTS: 'delay-ms=60000',
  })
  const report = (fault: Record<string, string>) =>
    fetch(`${url}${REPORT_PATH}`, {
      method: 'POST',
      headers: { ...HEADERS, ...fault },
      body: JSON.stringify(aReport()),
    })
  expect((await report({})).status).toBe(200)
  const delayed = report({ 'x-ws400-fault': 'delay' })
  const held = report({ 'x-ws400-fault': 'timeout-before-commit' }).catch(() => 'cut')
  // whoever asks after them twice, and is answered, knows that they are in
  for (let i = 0; i < 2; i++) expect((await report({})).status).toBeLessThan(500)
  child.kill('SIGTERM')
  expect(await once(child, 'exit')).toEqual([0, null])
  expect((await delayed).status).toBe(200)
  expect(await held).toBe('cut')
})

test('nothing of a person is in its log', async () => {
  const { url, child, output } = await startWs400Process({ DATABASE_URL: database.serviceUrl, LOG_LEVEL: 'debug' })
  const person = { apellido: 'QUIROGALOG', nombre: 'ZULEMA', numeroDocumento: '77123321', mail: 'zulema@dominio.com' }
  const bodies = [aReport(person), aReport(person), aReport({ ...person, sexo: 'I' })].map((report) =>
    JSON.stringify(report),
  )
  for (const body of [...bodies, `${bodies[0]}x`])
    await (await fetch(`${url}${REPORT_PATH}`, { method: 'POST', headers: HEADERS, body })).text()
  child.kill('SIGTERM')
  await once(child, 'close')
  expect(output().split('"operation":"report"')).toHaveLength(5)
  for (const word of [...Object.values(person), HEADERS.APP_KEY]) expect(output()).not.toContain(word)
})

describe('that cannot start, it says why in one sentence and ends with 1', () => {
  test('a port that is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as AddressInfo
    const ended = await ws400Process({ DATABASE_URL: database.serviceUrl, WS400_PORT: String(port) })
    other.close()
    expect(ended).toEqual({
      code: 1,
      errors: `Port ${port} is taken by another program. Free it, or set WS400_PORT to another one.\n`,
    })
  })

  test('settings that are wrong, all of them named', async () => {
    const ended = await ws400Process({
      DATABASE_URL: 'mysql://x',
      WS400_FAULTS: 'explode=1',
      WS400_DUPLICATE_ID_CASO: 'off',
    })
    expect(ended.code).toBe(1)
    expect(ended.errors.split('\n').slice(0, 4)).toEqual([
      'These settings are wrong:',
      '  DATABASE_URL: must start with postgres://',
      expect.stringMatching(/^ {2}WS400_DUPLICATE_ID_CASO: /),
      expect.stringMatching(/^ {2}WS400_FAULTS: "explode" is none of /),
    ])
  })

  test('tables that are not there', async () => {
    const ended = await ws400Process({
      DATABASE_URL: database.serviceUrl,
      WS400_DATA: 'nowhere',
      WS400_DATA_RELOAD: 'on',
    })
    expect(ended.code).toBe(1)
    expect(ended.errors).toMatch(/^nowhere\/accounts\.csv cannot be read \(ENOENT\)\. .*\n$/)
  })
})
