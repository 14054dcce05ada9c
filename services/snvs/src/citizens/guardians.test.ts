import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { CaseState } from '@vigencia/domain/case-reports/case-states.ts'
import { canariesIn, CANARY, newDocument } from '@vigencia/testing/oracles/canaries.ts'
import { CASES, caseOf, reportOf, type CaseOf } from '@vigencia/testing/fixtures/cases/case-of.ts'
import { asSuperuser } from '@vigencia/testing/postgres/as-superuser.ts'
import { putCase } from '@vigencia/testing/fixtures/cases/put-case.ts'
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

const exported = async (document: string) => (await clinic.rest('POST', '/v1/snvs/citizens/export', { document })).body
const erase = async (document: string) => (await clinic.rest('POST', '/v1/snvs/citizens/erase', { document })).body
const listed = async (document: string) => (await cases.list(`?document=${document}`)).map(({ id }) => id)
const inCharge = (numeroDocumento: string) => ({ tipoDocumento: 1, numeroDocumento, vinculo: 2 })
/** A child without a document, and whoever is in charge of it. */
const child = (numeroDocumento: string) => ({
  tipoDocumento: 9,
  numeroDocumento: null,
  personaACargo: inCharge(numeroDocumento),
})
const guardianOf = async (id: string) => (await cases.get(id, true)).report.ciudadano.personaACargo

describe('whoever is in charge of somebody', () => {
  test('is how the case of a child without a document is found, in capitals or not, and in no other clinic', async () => {
    const mother = newDocument()
    const { id } = await cases.report(child(mother))
    await cases.report(child(newDocument()))
    expect(await listed(mother)).toEqual([id])
    expect(await listed(mother.toLowerCase())).toEqual([id])
    const other = caseOf(await snvs.newTenant())
    expect(await other.list(`?document=${mother}`)).toEqual([])
  })

  test('is told of each case what concerns them, and nothing else of the child; each is written down as read', async () => {
    const mother = newDocument()
    const own = await cases.report({ numeroDocumento: mother })
    const { id } = await cases.report(child(mother))
    const all = await exported(mother)
    expect(all.cases.map((one: { id: string }) => one.id)).toEqual([own.id])
    expect(all.in_charge_of).toEqual([
      { case_id: id, state: 'queued', created_at: '2026-11-22T15:00:00Z', personaACargo: inCharge(mother) },
    ])
    expect(canariesIn(JSON.stringify(all.in_charge_of))).toEqual([expect.stringContaining(mother)])
    const reads = await asSuperuser<{ case_id: string }>(
      snvs,
      "select case_id from snvs.reads where tenant_id = $1 and why = 'export'",
      [clinic.id],
    )
    expect(reads.map(({ case_id }) => case_id).toSorted()).toEqual([own.id, id].toSorted())
  })

  test('is who a correction says, and no longer who was said before', async () => {
    const [mother, father] = [newDocument(), newDocument()]
    const { id } = await cases.report(child(mother))
    await clinic.rest('PUT', `${CASES}/${id}`, reportOf(child(father)))
    expect([await listed(mother), await listed(father)]).toEqual([[], [id]])
  })

  test('who is also of whom the case is about is the citizen of it', async () => {
    const numeroDocumento = newDocument()
    const { id } = await cases.report({ numeroDocumento, personaACargo: inCharge(numeroDocumento) })
    const all = await exported(numeroDocumento)
    expect([all.cases.length, all.in_charge_of]).toEqual([1, []])
    expect(await erase(numeroDocumento)).toEqual({
      erased: [{ case_id: id, state: 'cancelled', role: 'citizen' }],
      left: [],
      laboratory_left: [],
    })
  })
})

describe('their erasure', () => {
  const ended = async (state: CaseState, id: string) => {
    await putCase(snvs, id, state)
    if (state === 'adopted') await clinic.rest('POST', `${CASES}/${id}/acknowledge`)
  }

  test.each(['reported', 'cancelled', 'adopted'] as const)(
    'takes them out of a case that is %s and done, and leaves the child its case',
    async (state) => {
      const mother = newDocument()
      const { id } = await cases.report(child(mother))
      await ended(state, id)
      const before = await cases.get(id, true)
      expect(await erase(mother)).toMatchObject({ erased: [{ case_id: id, state, role: 'in_charge' }], left: [] })
      const { report, revision, ...rest } = await cases.get(id, true)
      const { personaACargo, ...citizen } = report.ciudadano
      expect(personaACargo).toEqual({ tipoDocumento: null, numeroDocumento: null, vinculo: null })
      expect(citizen).toMatchObject({ apellido: CANARY.apellido, domicilio: CANARY.domicilio })
      expect({ ...rest, revision: revision - 1 }).toEqual({ ...before, report: undefined })
      expect(await listed(mother)).toEqual([])
      expect(await erase(mother)).toMatchObject({ erased: [], left: [] })
      expect(await exported(mother)).toMatchObject({ cases: [], in_charge_of: [] })
    },
  )

  test.each(['queued', 'held', 'sending', 'rejected', 'citizen_not_found', 'in_doubt', 'adopted'] as const)(
    'leaves a case that is %s as it is, and says why',
    async (state) => {
      const mother = newDocument()
      const { id } = await cases.report(child(mother))
      if (state !== 'queued') await putCase(snvs, id, state)
      const before = await cases.get(id, true)
      const why = expect.stringMatching(
        state === 'adopted' ? /acknowledge/ : /case of the person they are in charge of/,
      )
      expect(await erase(mother)).toMatchObject({ erased: [], left: [{ case_id: id, state, role: 'in_charge', why }] })
      expect(await cases.get(id, true)).toEqual(before)
    },
  )

  test('erases the cases that are their own beside those in which they are in charge', async () => {
    const mother = newDocument()
    const own = await cases.report({ numeroDocumento: mother })
    const [done, waits] = [
      await cases.report(child(mother)),
      await cases.report({ ...child(mother), nombre: 'Zqxj Melliza' }),
    ]
    await ended('reported', done.id)
    const { erased, left } = await erase(mother)
    expect(erased).toEqual([
      { case_id: own.id, state: 'cancelled', role: 'citizen' },
      { case_id: done.id, state: 'reported', role: 'in_charge' },
    ])
    expect(left).toMatchObject([{ case_id: waits.id, role: 'in_charge' }])
    expect(await guardianOf(waits.id)).toEqual(inCharge(mother))
  })

  test('does nothing to them where it is the child that is erased: they go with its report', async () => {
    const [mother, baby] = [newDocument(), newDocument()]
    const { id } = await cases.report({ numeroDocumento: baby, personaACargo: inCharge(mother) })
    expect((await erase(baby)).erased).toEqual([{ case_id: id, state: 'cancelled', role: 'citizen' }])
    expect(await listed(mother)).toEqual([])
    const [row] = await asSuperuser(snvs, 'select guardian, sealed from snvs.cases where id = $1', [id])
    expect(row).toEqual({ guardian: null, sealed: null })
  })
})
