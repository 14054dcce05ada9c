import { afterAll, beforeAll, expect, test } from 'vitest'
import { CASES, reportOf } from '@vigencia/testing/fixtures/cases/case-of.ts'
import { proofSeed, proofSize, proofTime, recordProof } from './support/proof-size.ts'
import { reportingFixture, type ReportedCase, type ReportingFixture } from './support/reporting-fixture.ts'

/** Of a hundred reports 20 meet silence after the commit, 10 a failure before or after it, 5 a 401; by the seed. */
const FAULTS = [
  `seed=${proofSeed()}`,
  'timeout-after-commit=0.2',
  ...['500-before', '503-after', 'reset-before', 'reset-after'].map((fault) => `${fault}-commit=0.025`),
  '401=0.05',
].join(';')
const COUNT = proofSize({ short: 40, full: 1_000 })

let fixture: ReportingFixture
beforeAll(async () => {
  fixture = await reportingFixture(FAULTS)
})
afterAll(() => fixture.close(), proofTime.timeout)

/** By the name, which tells one from another where the document does not. */
const nameOf = (nth: number) => `Zqxjapellido ${nth}`

/** Every fifth has no document: of these the registry takes any number, so what is sent twice is there twice. */
function reportOfNth(nth: number) {
  const document = { tipoDocumento: 1, numeroDocumento: String(40_000_000 + nth) }
  const none = { tipoDocumento: 9, numeroDocumento: null }
  const domicilio = { idProvincia: 1, idPais: 200 }
  const person = { apellido: nameOf(nth), domicilio, ...(nth % 5 === 0 ? none : document) }
  return { source_reference: `HC-${nth}`, ...reportOf(person) }
}

async function reportAll(): Promise<void> {
  const numbers = Array.from({ length: COUNT }, (_, index) => index + 1).values()
  const clerk = async () => {
    for (const nth of numbers) await fixture.call('POST', CASES, reportOfNth(nth))
  }
  await Promise.all([clerk(), clerk(), clerk(), clerk()])
}

/** Each case beside what the registry has of its person. */
async function compared(): Promise<{ readonly case: ReportedCase; readonly there: readonly number[] }[]> {
  const there = Map.groupBy(await fixture.registered(), ({ apellido }) => apellido)
  return (await fixture.cases()).map((one) => ({
    case: one,
    there: (there.get(nameOf(Number(one.source_reference.slice(3)))) ?? []).map(({ id_caso }) => id_caso),
  }))
}

test(
  'reports through a registry in trouble: none lost, none doubled, and each is linked to its own in the end',
  proofTime,
  async () => {
    await reportAll()
    let resumed = await fixture.sendAll()
    const before = await compared()
    expect(before).toHaveLength(COUNT)
    for (const { case: one, there } of before) {
      expect(['reported', 'in_doubt']).toContain(one.state)
      expect(one.state === 'reported' ? there : there.slice(1)).toEqual(one.state === 'reported' ? [one.id_caso] : [])
      // what may have arrived is not sent again by itself
      expect(one.verdicts.slice(0, -1)).not.toContain('unknown')
    }

    let doubts = before.filter(({ case: { state } }) => state === 'in_doubt')
    const facts = {
      'in doubt': doubts.length,
      'of these not at the registry': doubts.filter(({ there }) => there.length === 0).length,
    }
    // an operator looks each of them up; what is sent again meets the same trouble
    while (doubts.length > 0) {
      for (const {
        case: { id },
        there: [id_caso],
      } of doubts)
        await fixture.call(
          'POST',
          `${CASES}/${id}/resolve`,
          id_caso === undefined ? { resolution: 'was_not_sent' } : { resolution: 'was_sent', id_caso },
        )
      resumed += await fixture.sendAll()
      doubts = (await compared()).filter(({ case: { state } }) => state === 'in_doubt')
    }

    expect(await fixture.registered()).toHaveLength(COUNT)
    for (const { case: one, there } of await compared())
      expect({ ...one, there }).toMatchObject({ state: 'reported', there: [one.id_caso] })
    expect(await fixture.replayed()).toEqual({ faults: [], notProvable: [] })
    const all = { ...facts, 'resumed after a 401': resumed }
    expect(Math.min(...Object.values(all))).toBeGreaterThan(0)
    recordProof({ part: 'a registry in trouble', size: `${COUNT} reports`, seed: proofSeed(), facts: all })
  },
)
