import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aReport, EXAMPLE_BODY } from '@vigencia/testing/fixtures/cases/example-report.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestRegistry } from '@vigencia/testing/stack/test-registry.ts'

let registry: TestRegistry
beforeAll(async () => {
  registry = (await startTestStack({ registry: {} })).registry
})
afterAll(() => registry.close())

const odd = fc.oneof(
  fc.jsonValue(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', '\0', 'x\ud800', ' ', '9'.repeat(400), -1, 1e308, 2 ** 31, '2147483648', '0000-01-01', true),
)
const fields = (section: 'ciudadano' | 'eventoCasoNominal') => Object.keys(aReport()[section])
const changed = (section: 'ciudadano' | 'eventoCasoNominal') =>
  fc.dictionary(fc.constantFrom(...fields(section)), odd, { maxKeys: 3 })
const address = fc.dictionary(fc.constantFrom('calle', 'idDepartamento', 'idLocalidad', 'idProvincia', 'idPais'), odd)
const person = fc.dictionary(fc.constantFrom('tipoDocumento', 'numeroDocumento', 'vinculo'), odd)

test('whatever a field holds, the answer is one of those documented', async () => {
  const reports = fc.oneof(
    fc.tuple(changed('ciudadano'), changed('eventoCasoNominal')).map(([one, other]) => aReport(one, other)),
    fc.tuple(address, person).map(([domicilio, personaACargo]) => aReport({ domicilio, personaACargo })),
  )
  const answers = fc.asyncProperty(reports, async (report) => {
    const { status, body } = await registry.report(report)
    expect([200, 400]).toContain(status)
    expect(Object.keys(body)).toHaveLength(status === 200 ? 4 : 6)
    expect(['OK', 'ERROR_DATOS']).toContain(body.resultado)
  })
  await fc.assert(answers, { numRuns: 300 })
})

test('whatever bytes come, too', async () => {
  const bytes = fc.oneof(
    fc.string(),
    fc.tuple(fc.nat(EXAMPLE_BODY.length), fc.string()).map(([at, text]) => EXAMPLE_BODY.slice(0, at) + text),
  )
  const answers = fc.asyncProperty(bytes, async (body) => {
    const answer = await registry.report(body)
    expect([200, 400]).toContain(answer.status)
    expect(answer.body.timestamp).toBe('22-11-2026 12:00:00')
  })
  await fc.assert(answers, { numRuns: 200 })
})
