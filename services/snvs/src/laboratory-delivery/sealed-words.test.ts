import { afterAll, beforeAll, expect, test } from 'vitest'
import { deliveryFixture, type DeliveryFixture } from '@vigencia/testing/fixtures/cases/delivery-fixture.ts'
import { LabBook, laboratoryAt, labSenders, sulkyLabWire } from '@vigencia/testing/fixtures/cases/lab-senders.ts'
import { Mortal } from '@vigencia/testing/fixtures/cases/mortal-sender.ts'
import { sulkyWire } from '@vigencia/testing/fixtures/cases/sulky-wire.ts'
import { RegistryBook } from '@vigencia/testing/stack/scripted-registry.ts'
import { LabReport } from '../laboratory/lab-report.ts'
import { openedLabWords } from '../laboratory/read-lab-reports.ts'

let fixture: DeliveryFixture
beforeAll(async () => {
  fixture = await deliveryFixture()
})
afterAll(() => fixture.close())

const WORDS = {
  idMuestra: 'La muestra es de Zqxjapellido',
  cualquiera: 'otro',
  idEventoCaso: 'idEventoCaso inexistente',
}

test('what the registry says of a sample in its own words is in no open row, and opens to who may read it', async () => {
  fixture.setNow('2026-11-22T12:00:00Z')
  const desk = await fixture.newDesk()
  const laboratory = await laboratoryAt(fixture, desk)
  const [caseId] = await desk.queue(1)
  const id = await laboratory.sample(caseId as string, 272)
  const wire = sulkyLabWire(
    sulkyWire(new RegistryBook(), () => 'well'),
    new LabBook(),
    () => 'well',
  )
  const body = { status: 'BAD_REQUEST', resultado: 'ERROR_DATOS', id_caso: null, description: '', errors: WORDS }
  const refusing: typeof wire = {
    ...wire,
    add: async () => ({
      kind: 'answered',
      reply: { status: 400, headers: {}, bytes: new TextEncoder().encode(JSON.stringify(body)) },
    }),
  }
  const fate = { diesAt: null, concurrency: 1, isSequential: true, trace: [] }
  expect(await new Mortal(fixture, refusing, fate, labSenders(fixture)).live(desk.tenant.id)).toBe(true)
  await desk.run(async (work) => {
    const found = await work.em.findOneOrFail(LabReport, { tenant_id: desk.tenant.id, id })
    expect(found).toMatchObject({
      state: 'rejected',
      errors: { idMuestra: 'sealed', other: 'sealed', idEventoCaso: 'idEventoCaso inexistente' },
    })
    expect(openedLabWords(fixture.privacy.vault, found)).toEqual(WORDS)
  })
})
