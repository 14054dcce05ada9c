import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { canonicalJson } from '@vigencia/database/canonical-json.ts'
import { plant } from '@vigencia/testing/oracles/canaries.ts'
import { CASES, caseOf, newReference, reportOf, type CaseOf } from '@vigencia/testing/fixtures/cases/case-of.ts'
import { asSuperuser } from '@vigencia/testing/postgres/as-superuser.ts'
import { putCase } from '@vigencia/testing/fixtures/cases/put-case.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import { workOf } from '@vigencia/testing/stack/work-of.ts'
import type { SnvsTenant, TestSnvs } from '@vigencia/testing/stack/test-snvs.ts'
import { digestDocuments } from './digest-documents.ts'

const NOW = '2026-11-22T15:00:00Z'

let snvs: TestSnvs
let clinic: SnvsTenant
let cases: CaseOf
beforeAll(async () => {
  snvs = (await startTestStack({ snvs: {} })).snvs
})
afterAll(() => snvs.close())
beforeEach(async () => {
  snvs.setNow(NOW)
  clinic = await snvs.newTenant()
  cases = caseOf(clinic)
  await cases.desk()
})

let next = 3_100_000
/** A DNI below ten million, as it is compared: old people have them. */
const newDni = () => {
  const number = String((next += 1))
  plant([`0${number}`, number])
  return number
}
const dotted = (number: string) => number.replace(/(\d)(\d{3})(\d{3})$/, '$1.$2.$3')

const post = (ciudadano: object, more: object = {}) =>
  clinic.rest('POST', CASES, { source_reference: newReference(), ...reportOf({ ...ciudadano }), ...more })
const exported = (input: object) => clinic.rest('POST', '/v1/snvs/citizens/export', input)
const erased = (input: object) => clinic.rest('POST', '/v1/snvs/citizens/erase', input)
const idsOf = (found: { id: string }[]) => found.map(({ id }) => id).toSorted()

/** As an older build has stored it: under the first form of its digests alone, as its number was written then. */
async function asBefore(id: string, number: string, isPurged = false): Promise<void> {
  const { digests } = snvs.service.privacy
  const identity = digests.identity(clinic.id, { tipoDocumento: 1, numeroDocumento: number, sexo: 'F' })
  await asSuperuser(
    snvs,
    `update snvs.cases set person = null, whole_document = null, guardian_document = null, digest_form = 1,
        identity = $2, document = $3 where id = $1`,
    [id, identity, digests.document(clinic.id, number)],
  )
  if (isPurged)
    await asSuperuser(
      snvs,
      "update snvs.cases set state = 'reported', due_at = null, id_caso = 2106719, sealed = null, key_version = null, guardian = null, purged_at = now() where id = $1",
      [id],
    )
}

describe('a DNI', () => {
  test('below ten million with a zero before it, with dots or with blanks is one person', async () => {
    const number = newDni()
    const { body: first } = await post({ numeroDocumento: number })
    for (const spelling of [`0${number}`, dotted(number), ` ${number} `, Number(number)]) {
      const second = await post({ numeroDocumento: spelling })
      expect([second.status, second.body.code]).toEqual([409, 'case_already_reported'])
      expect(second.body.errors).toEqual([{ path: 'case_id', message: first.id }])
    }
  })

  test('is sent without dots and leading zeros, and so is that of whoever is in charge', async () => {
    const [own, mothers] = [newDni(), newDni()]
    const inCharge = { tipoDocumento: 1, numeroDocumento: `0${mothers}`, vinculo: 2 }
    const { body } = await post({ numeroDocumento: `0${dotted(own)}`, personaACargo: inCharge })
    const { ciudadano } = (await cases.get(body.id, true)).report
    expect([ciudadano.numeroDocumento, ciudadano.personaACargo.numeroDocumento]).toEqual([own, mothers])
    expect(idsOf(await cases.list(`?document=0${mothers}`))).toEqual([body.id])
    expect(idsOf(await cases.list(`?document=${dotted(own)}`))).toEqual([body.id])
  })

  test('in another spelling under the same reference is the same report, also where an older build has it', async () => {
    const number = newDni()
    const source_reference = newReference()
    const { body: first } = await post({ numeroDocumento: number }, { source_reference })
    expect((await post({ numeroDocumento: `0${number}` }, { source_reference })).body.id).toBe(first.id)
    // what was sent then has the zero, and so has its digest
    const older = reportOf({ numeroDocumento: `0${number}` })
    const { digests } = snvs.service.privacy
    const content = digests.content(clinic.id, canonicalJson(older))
    await asSuperuser(snvs, 'update snvs.cases set content = $2 where id = $1', [first.id, content])
    for (const numeroDocumento of [number, `0${number}`])
      expect((await post({ numeroDocumento }, { source_reference })).body.id).toBe(first.id)
  })

  test('with letters stays as it is', async () => {
    const { body } = await post({ numeroDocumento: 'M20555666' })
    expect((await cases.get(body.id, true)).report.ciudadano.numeroDocumento).toBe('M20555666')
  })

  test('that was purged under a zero is found without it, and stands in the way', async () => {
    const number = newDni()
    const { body } = await post({ numeroDocumento: number })
    await asBefore(body.id, `0${number}`, true)
    expect(idsOf(await cases.list(`?document=${number}`))).toEqual([body.id])
    for (const numeroDocumento of [number, `0${number}`])
      expect((await post({ numeroDocumento })).body.errors).toEqual([{ path: 'case_id', message: body.id }])
    for (const input of [{ document: number }, { document: `0${number}`, document_type: 1 }, { id_caso: 2_106_719 }])
      expect(idsOf((await exported(input)).body.cases)).toEqual([body.id])
  })
})

describe('reports of an older build', () => {
  test('get the second form of their digests, and twins from before stay two', async () => {
    const number = newDni()
    const { body: one } = await post({ numeroDocumento: number })
    const { body: two } = await post({ numeroDocumento: number }, { new_episode: true })
    await asSuperuser(snvs, 'update snvs.cases set new_episode = false, is_twin = true where id = $1', [two.id])
    await asBefore(one.id, number)
    await asBefore(two.id, `0${number}`)
    const run = workOf(snvs, clinic).change((work) => digestDocuments(work, snvs.service.privacy))
    expect(await run).toEqual({ isLast: true })
    const rows = await asSuperuser<{ form: number; is_twin: boolean }>(
      snvs,
      'select digest_form as form, is_twin from snvs.cases where tenant_id = $1 and person is not null order by created_at, id',
      [clinic.id],
    )
    expect(rows).toEqual([
      { form: 2, is_twin: false },
      { form: 2, is_twin: true },
    ])
    expect((await post({ numeroDocumento: `0${number}` })).body.errors).toEqual([{ path: 'case_id', message: one.id }])
    expect(idsOf((await exported({ document: number })).body.cases)).toEqual([one.id, two.id].toSorted())
  })
})

describe('a passport', () => {
  const passport = (country: number | null, more: object = {}) => ({
    tipoDocumento: 5,
    numeroDocumento: 'ZQXJAB123456',
    paisEmisionTipoDocumento: country,
    ...more,
  })

  test('is one of its country: the same number of two countries is two people, and of none a third', async () => {
    const made = []
    for (const country of [221, 203, null]) {
      const { status, body } = await post(passport(country, { apellido: `Zqxj ${country}` }))
      expect(status).toBe(202)
      made.push(body.id)
    }
    expect((await post(passport(221))).body.errors).toEqual([{ path: 'case_id', message: made[0] }])
    const bare = await exported({ document: 'ZQXJAB123456' })
    expect([bare.status, bare.body.code]).toEqual([409, 'which_document'])
    expect(bare.body.errors.map(({ message }: { message: string }) => message)).toEqual([
      expect.stringMatching(/^type 5 .*country 221$/),
      expect.stringMatching(/^type 5 .*country 203$/),
      expect.stringMatching(/^type 5 .*without a country$/),
    ])
    expect((await erased({ document: 'ZQXJAB123456' })).body.code).toBe('which_document')
    for (const [at, country] of [221, 203, null].entries()) {
      const input = { document: 'ZQXJAB123456', document_type: 5, country }
      expect(idsOf((await exported(input)).body.cases)).toEqual([made[at]])
    }
    expect((await exported({ document: 'ZQXJAB123456', document_type: 1 })).body.cases).toEqual([])
    // what is purged is told apart by its digest
    for (const id of made) await putCase(snvs, id, 'reported')
    await asSuperuser(
      snvs,
      'update snvs.cases set sealed = null, key_version = null, guardian = null, guardian_document = null, purged_at = now() where tenant_id = $1',
      [clinic.id],
    )
    expect((await exported({ document: 'ZQXJAB123456' })).body.errors).toHaveLength(3)
    expect((await erased({ document: 'ZQXJAB123456', document_type: 5, country: 221 })).body.erased).toMatchObject([
      { case_id: made[0] },
    ])
    expect((await exported({ document: 'ZQXJAB123456', document_type: 5, country: 221 })).body.cases).toEqual([])
    expect((await post(passport(221))).status).toBe(202)
  })
})

describe('zeros, SN, SD, NN and ND', () => {
  test.each(['0', '000', 'SN', 'sd', 'NN', 'Nd'])('as %s are no number of a citizen, who is told so', async (none) => {
    for (const nombre of ['Zqxj Uno', 'Zqxj Dos']) {
      const { status, body } = await post({ numeroDocumento: none, nombre })
      expect([status, body.code]).toEqual([422, 'report_faulty'])
      expect(body.errors).toEqual([
        { path: 'ciudadano.numeroDocumento', message: expect.stringContaining('no son un') },
      ])
    }
  })

  test('of an undocumented person in charge are sent, and find nobody', async () => {
    const child = (nombre: string) => ({
      tipoDocumento: 9,
      numeroDocumento: null,
      nombre,
      personaACargo: { tipoDocumento: 9, numeroDocumento: 'SN', vinculo: 2 },
    })
    const { body } = await post(child('Zqxj Uno'))
    expect((await post(child('Zqxj Dos'))).status).toBe(202)
    expect((await cases.get(body.id, true)).report.ciudadano.personaACargo.numeroDocumento).toBe('SN')
    expect(await cases.list('?document=SN')).toEqual([])
    expect((await exported({ document: 'SN' })).body).toMatchObject({ cases: [], in_charge_of: [] })
  })
})

describe('a report without a number that equals another', () => {
  const baby = { tipoDocumento: 9, numeroDocumento: null, nombre: 'Zqxj Recién Nacido' }

  test('of the last 24 hours looks like a repeat, unless a new episode is said', async () => {
    const { body: first } = await post(baby)
    snvs.setNow('2026-11-23T14:59:59Z')
    const second = await post(baby)
    expect([second.status, second.body.code]).toEqual([409, 'looks_like_a_repeat'])
    expect(second.body.errors).toEqual([{ path: 'case_id', message: first.id }])
    expect((await post(baby, { new_episode: true })).status).toBe(202)
    expect((await post({ ...baby, telefono: '011-4224-0001' })).status).toBe(202)
  })

  test('of 24 hours ago, or of one that was cancelled, is another', async () => {
    const { body: first } = await post(baby)
    snvs.setNow('2026-11-23T15:00:00Z')
    const { status, body: second } = await post(baby)
    expect(status).toBe(202)
    for (const { id } of [first, second]) await clinic.rest('POST', `${CASES}/${id}/cancel`, {})
    expect((await post(baby)).status).toBe(202)
  })

  test('sixteen times at once is one case', async () => {
    const answers = await Promise.all(Array.from({ length: 16 }, () => post(baby)))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([202, ...Array.from({ length: 15 }, () => 409)])
  })
})

test('somebody without a number is exported and erased by the number of their case', async () => {
  const { body } = await post({ tipoDocumento: 9, numeroDocumento: null })
  await putCase(snvs, body.id, 'reported')
  const input = { id_caso: 2_106_719 }
  expect(idsOf((await exported(input)).body.cases)).toEqual([body.id])
  expect((await erased(input)).body.erased).toEqual([{ case_id: body.id, state: 'reported', role: 'citizen' }])
  expect((await cases.get(body.id, true)).report).toBeNull()
})
