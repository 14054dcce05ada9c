import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { aReport } from '@vigencia/testing/fixtures/cases/example-report.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import { CREDENTIALS, type TestRegistry } from '@vigencia/testing/stack/test-registry.ts'

const DATA = fileURLToPath(new URL('../../data', import.meta.url))
const DENGUE = { idGrupoEvento: 168, idEvento: 109, idClasificacionManualCaso: 104 }

let folder: string
let registry: TestRegistry
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ws400-'))
  await cp(DATA, folder, { recursive: true })
  await writeFile(join(folder, 'uniqueness_windows.csv'), 'idEvento,days\n109,30\n')
  registry = (await startTestStack({ registry: { WS400_DATA: folder } })).registry
})
afterAll(async () => {
  await registry.close()
  await rm(folder, { recursive: true })
})
// 23:30 of 1 November in Buenos Aires
beforeEach(() => registry.setNow('2026-11-02T02:30:00Z'))

async function reportAt(instant: string, report: unknown) {
  registry.setNow(instant)
  const { status, body } = await registry.report(report)
  return { status, id: body.id_caso as number }
}
const close = (id: number | string, headers: Record<string, string> = CREDENTIALS) =>
  registry.send({ method: 'POST', path: `/_stand-in/cases/${id}/close`, headers })

describe('the window of an event', () => {
  test('ends with its last day in Buenos Aires: a person who falls ill after it has a new case', async () => {
    const report = aReport({}, DENGUE)
    const { id } = await reportAt('2026-11-02T02:30:00Z', report)
    expect(await reportAt('2026-12-02T02:59:59Z', report)).toEqual({ status: 400, id })
    const next = await reportAt('2026-12-02T03:00:00Z', report)
    expect(next.status).toBe(200)
    expect(next.id).not.toBe(id)
    expect(await reportAt('2026-12-03T12:00:00Z', report), 'the second one bars again').toEqual({
      status: 400,
      id: next.id,
    })
  })

  test('that is not listed has no end', async () => {
    const report = aReport()
    const { id } = await reportAt('2026-11-02T02:30:00Z', report)
    expect(await reportAt('2046-11-02T02:30:00Z', report)).toEqual({ status: 400, id })
  })

  test('lets one of many through that come at once behind it', async () => {
    const report = aReport({}, DENGUE)
    await registry.report(report)
    registry.setNow('2027-01-15T12:00:00Z')
    const answers = await Promise.all(Array.from({ length: 12 }, () => registry.report(report)))
    const opened = answers.filter(({ status }) => status === 200).map(({ body }) => body.id_caso as number)
    expect(opened).toHaveLength(1)
    const named = answers.filter(({ status }) => status === 400).map(({ body }) => body.id_caso as number)
    expect(new Set(named)).toEqual(new Set(opened))
  })
})

describe('a case that is closed', () => {
  test('bars nobody, and is closed once', async () => {
    const report = aReport()
    const { body: first } = await registry.report(report)
    expect(await close(first.id_caso)).toMatchObject({ status: 200, body: { status: 'OK', id_caso: first.id_caso } })
    expect((await close(first.id_caso)).status).toBe(200)
    const { status, body } = await registry.report(report)
    expect([status, body.id_caso === first.id_caso]).toEqual([200, false])
    expect((await registry.report(report)).body.id_caso).toBe(body.id_caso)
  })

  test("is known, and asked for with the registry's headers", async () => {
    expect(await close(1)).toMatchObject({ status: 404, body: { status: 'NOT_FOUND', id_caso: null, errors: {} } })
    expect((await close('x')).status).toBe(404)
    expect((await close(99_999_999_999)).status).toBe(404)
    expect((await close(1, {})).status).toBe(401)
    const { status, headers } = await registry.send({ method: 'GET', path: '/_stand-in/cases/1/close' })
    expect([status, headers['allow']]).toEqual([405, 'POST'])
  })
})
