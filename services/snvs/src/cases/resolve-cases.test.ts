import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { CASES, caseOf, type CaseOf } from '@vigencia/testing/fixtures/cases/case-of.ts'
import { laboratoryOf } from '@vigencia/testing/fixtures/cases/laboratory.ts'
import { putCase } from '@vigencia/testing/fixtures/cases/put-case.ts'
import { newDocument } from '@vigencia/testing/oracles/canaries.ts'
import { asSuperuser } from '@vigencia/testing/postgres/as-superuser.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { SnvsTenant, TestSnvs } from '@vigencia/testing/stack/test-snvs.ts'

let snvs: TestSnvs
let clinic: SnvsTenant
let cases: CaseOf
beforeAll(async () => {
  snvs = (await startTestStack({ snvs: {} })).snvs
  snvs.setNow('2026-11-22T15:00:00Z')
})
afterAll(() => snvs.close())
beforeEach(async () => {
  clinic = await snvs.newTenant()
  cases = caseOf(clinic)
  await cases.desk()
})

async function doubt(numeroDocumento = newDocument()): Promise<{ id: string; source_reference: string }> {
  const { id, source_reference } = await cases.report({ numeroDocumento })
  await putCase(snvs, id, 'in_doubt')
  return { id, source_reference }
}
const resolveAll = (body: object) => clinic.rest('POST', `${CASES}/resolve`, body)
const resolveFile = (text: string, query = '') =>
  clinic.rest('POST', `${CASES}/resolve/import${query}`, text, { 'content-type': 'text/csv' })
const states = async () => (await cases.list()).map(({ state }) => state as string).toSorted()
const pathOf = ({ path }: { path: string }) => path
const sent = (name: object, id_caso: number) => ({ ...name, resolution: 'was_sent', id_caso })

describe('many cases in doubt are resolved at once', () => {
  test('by their id or reference, each with its own entry', async () => {
    const [one, other] = [await doubt(), await doubt()]
    const items = [
      sent({ case_id: one.id }, 2_106_719),
      { source_reference: other.source_reference, resolution: 'was_not_sent' },
    ]
    const { status, body } = await resolveAll({ items })
    expect([status, body.count]).toEqual([200, 2])
    expect(body.items).toEqual([
      { case_id: one.id, source_reference: one.source_reference, state: 'reported', id_caso: 2_106_719 },
      { case_id: other.id, source_reference: other.source_reference, state: 'queued', id_caso: null },
    ])
    expect(await cases.get(one.id)).toMatchObject({ state: 'reported', resolution: 'was_sent', revision: 2 })
    expect(await cases.get(other.id)).toMatchObject({ state: 'queued', resolution: 'was_not_sent', revision: 2 })
  })

  test('and their samples go on at once', async () => {
    const [one, other] = [await doubt(), await doubt()]
    const waiting = await laboratoryOf(clinic).sample(one.id)
    await resolveAll({ items: [one, other].map(({ id }, index) => sent({ case_id: id }, 2_106_719 + index)) })
    // a case that was put into doubt was sent to no registry, so its sample does not know where to go
    await asSuperuser(
      snvs,
      `insert into snvs.attempts (tenant_id, case_id, number, fence, registry, content, started_at, ended_at, verdict)
       select tenant_id, id, 1, 1, 'stand_in', content, updated_at, updated_at, 'unknown' from snvs.cases where id = $1`,
      [one.id],
    )
    await resolveAll({ items: [one, other].map(({ id }, index) => sent({ case_id: id }, 2_106_729 + index)) })
    expect((await laboratoryOf(clinic).getSample(waiting.id)).state).toBe('queued')
  })

  test('all or none: one that does not fit changes nothing, and each that does not is named', async () => {
    const [one, other] = [await doubt(), await doubt()]
    const items = [
      sent({ case_id: one.id }, 2_106_719),
      sent({ case_id: other.id }, 2_106_719),
      sent({ source_reference: 'none' }, 2_106_720),
    ]
    const { status, body } = await resolveAll({ items })
    expect([status, body.type]).toEqual([422, 'urn:vigencia:problem:resolutions_rejected'])
    expect(body.errors.map(pathOf)).toEqual(['items.2', 'items.1'])
    expect(await states()).toEqual(['in_doubt', 'in_doubt'])
  })

  test('a number that another case has at the registry, or one that is too low, fits none', async () => {
    const [one, taken] = [await doubt(), await doubt()]
    await resolveAll({ items: [sent({ case_id: taken.id }, 2_106_719)] })
    expect((await resolveAll({ items: [sent({ case_id: one.id }, 2_106_719)] })).status).toBe(422)
    expect((await resolveAll({ items: [sent({ case_id: one.id }, 9_999)] })).body.type).toBe(
      'urn:vigencia:problem:invalid_input',
    )
    expect(await states()).toEqual(['in_doubt', 'reported'])
  })

  test('a dry run tells what would become of each, and changes nothing', async () => {
    const one = await doubt()
    const { body } = await resolveAll({ items: [sent({ case_id: one.id }, 2_106_719)], dry_run: true })
    expect(body).toMatchObject({ dry_run: true, items: [{ state: 'reported', id_caso: 2_106_719 }] })
    expect(await cases.get(one.id)).toMatchObject({ state: 'in_doubt', revision: 1 })
  })

  test('by a filter that finds as many as were said; where it finds others it is refused', async () => {
    const waits = await doubt()
    await asSuperuser(snvs, "update snvs.cases set resend_due = '2026-11-22T15:01:00Z' where id = $1", [waits.id])
    for (let one = 0; one < 2; one++) await doubt()
    const refused = await resolveAll({ filter: {}, count: 3 })
    expect([refused.status, refused.body.type]).toEqual([409, 'urn:vigencia:problem:count_differs'])
    expect(refused.body.detail).toContain('finds 2 cases')
    expect((await resolveAll({ filter: { event_id: 1 }, count: 2 })).status).toBe(409)
    expect((await resolveAll({ filter: {}, count: 2 })).body.count).toBe(2)
    // what is sent once more by itself is nobody's work
    expect(await states()).toEqual(['in_doubt', 'queued', 'queued'])
  })
})

describe('a file resolves them', () => {
  test('by reference, id, or document and event of one case in doubt, however the document is written', async () => {
    const [one, other, third] = [await doubt(), await doubt('34000123'), await doubt()]
    const text = [
      'source_reference;document;event_id;case_id;resolution;id_caso',
      `${one.source_reference};;;;was_sent;2106719`,
      ';34.000.123;999;;was_sent;2106720',
      `;;;${third.id};was_not_sent;`,
    ].join('\n')
    expect((await resolveFile(text, '?dry_run=true')).body).toMatchObject({ dry_run: true, count: 3 })
    expect((await resolveFile(text)).status).toBe(200)
    expect(await cases.get(other.id)).toMatchObject({ state: 'reported', id_caso: 2_106_720 })
    expect(await states()).toEqual(['queued', 'reported', 'reported'])
  })

  test('not where several cases in doubt have the document, nor by a line that does not fit', async () => {
    await doubt('34000124')
    const { id } = await cases.report({ numeroDocumento: '34000124' }, {}, { new_episode: true })
    await putCase(snvs, id, 'in_doubt')
    const { status, body } = await resolveFile('document,event_id,resolution\n34000124,999,was_not_sent\n')
    expect(status).toBe(422)
    expect(body.errors).toEqual([
      { path: 'line 2', message: 'several cases in doubt have this document and event: say which' },
    ])
    const wrong = await resolveFile('source_reference,resolution,id_caso\nHC-1,was_sent,\nHC-2,perhaps,\n')
    expect(wrong.body.errors.map(pathOf)).toEqual(['line 2.id_caso', 'line 3.resolution'])
    expect((await resolveFile('a,b\n1,2\n')).status).toBe(422)
  })
})
