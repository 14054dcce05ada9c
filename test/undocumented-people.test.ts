import { afterAll, beforeAll, expect, test } from 'vitest'
import { CASES, reportOf } from '@vigencia/testing/fixtures/cases/case-of.ts'
import { reportingFixture, type ReportingFixture } from './support/reporting-fixture.ts'

let fixture: ReportingFixture
beforeAll(async () => {
  fixture = await reportingFixture()
})
afterAll(() => fixture.close())

/** Of one name, one birth and one person in charge: twins, or two strangers of whom nobody knows more. */
const UNDOCUMENTED = { tipoDocumento: 9, numeroDocumento: null, domicilio: { idProvincia: 1, idPais: 200 } }

test('two people without a document of whom all else is the same are two cases at the registry, each linked to its own', async () => {
  for (const source_reference of ['HC-1', 'HC-2'])
    // the second looks like a repeat of the first, so somebody has to say that it is none
    await fixture.call('POST', CASES, {
      source_reference,
      new_episode: source_reference === 'HC-2',
      ...reportOf(UNDOCUMENTED),
    })
  await fixture.sendAll()
  const numbers = (await fixture.registered()).map(({ id_caso }) => id_caso)
  expect(numbers).toHaveLength(2)
  const cases = await fixture.cases()
  expect(cases.map(({ state }) => state)).toEqual(['reported', 'reported'])
  // one that never left, on a machine that is busy, may go before
  for (const { verdicts } of cases) expect(verdicts.filter((one) => one !== 'transient')).toEqual(['accepted'])
  expect(cases.map(({ id_caso }) => id_caso).toSorted()).toEqual(numbers.toSorted())
})

test('the same report of one of them that comes again is the same case', async () => {
  const body = { source_reference: 'HC-1', ...reportOf(UNDOCUMENTED) }
  const { id } = await fixture.call('POST', CASES, body)
  expect((await fixture.cases())[0]).toMatchObject({ id, source_reference: 'HC-1' })
  await fixture.sendAll()
  expect(await fixture.registered()).toHaveLength(2)
})
