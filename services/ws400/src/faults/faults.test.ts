import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aReport } from '@vigencia/testing/fixtures/cases/example-report.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestRegistry } from '@vigencia/testing/stack/test-registry.ts'
import { faultDice } from './fault-dice.ts'
import { FAULT_NAMES, type FaultName } from './fault-names.ts'

let registry: TestRegistry
beforeAll(async () => {
  registry = (await startTestStack({ registry: { WS400_FAULT_HEADER: 'on', WS400_FAULTS: 'delay-ms=300' } })).registry
})
afterAll(() => registry.close())

/** A report that a fault is asked for: what came of it, whether the case is there, and what a second report meets. */
async function reported(fault: FaultName) {
  const before = await registry.cases()
  const report = aReport()
  const answer = await registry
    .report(report, { 'x-ws400-fault': fault })
    .catch((error: NodeJS.ErrnoException) => error)
  const opened = (await registry.cases()) - before
  const second = await registry.report(report)
  return { answer, opened, second: second.status }
}

const OF_A_GATEWAY = [500, 502, 503, 504] as const

describe('by the header, for this request alone', () => {
  test.each<[FaultName, number, string]>([
    ['reset-before-commit', 0, 'ECONNRESET'],
    ['reset-after-commit', 1, 'ECONNRESET'],
  ])('%s: no answer, and %i case', async (fault, cases, code) => {
    const { answer, opened, second } = await reported(fault)
    expect(answer).toMatchObject({ code })
    expect(opened).toBe(cases)
    expect(second).toBe(cases === 0 ? 200 : 400)
  })

  test.each(OF_A_GATEWAY)('%i-before-commit: a page of a gateway, and no case', async (status) => {
    const { answer, opened, second } = await reported(`${status}-before-commit`)
    expect(answer).toMatchObject({ status, body: undefined, text: expect.stringContaining('<html>') })
    expect([opened, second]).toEqual([0, 200])
  })

  test.each(OF_A_GATEWAY)('%i-after-commit: the same page, and the case is there', async (status) => {
    const { answer, opened, second } = await reported(`${status}-after-commit`)
    expect(answer).toMatchObject({ status, body: undefined, text: expect.stringContaining('<html>') })
    expect([opened, second]).toEqual([1, 400])
  })

  test('401: refused with the right credentials, and no case', async () => {
    const { answer, opened } = await reported('401')
    expect(answer).toMatchObject({ status: 401, body: { status: 'UNAUTHORIZED', resultado: null } })
    expect(opened).toBe(0)
  })

  test('429: with the seconds to wait, and no case', async () => {
    const { answer, opened } = await reported('429')
    expect(answer).toMatchObject({ status: 429, headers: { 'retry-after': '1' }, body: undefined })
    expect(opened).toBe(0)
  })

  test.each([
    ['403-authentication-failed', 403, 'Authentication failed'],
    ['403-parameters-missing', 403, 'Authentication parameters missing'],
    ['404-no-mapping-rule', 404, 'No Mapping Rule matched'],
    ['429-usage-limit', 429, 'Usage limit exceeded'],
  ] as const)('%s: plain text of the gateway, which the registry never saw', async (fault, status, text) => {
    const { answer, opened, second } = await reported(fault)
    expect(answer).toMatchObject({ status, text, headers: { 'content-type': expect.stringMatching(/^text\/plain/) } })
    expect(answer).not.toHaveProperty('headers.retry-after')
    expect([opened, second]).toEqual([0, 200])
  })

  test('errors-as-list: a refusal whose faults have no keys', async () => {
    const { answer, opened } = await reported('errors-as-list')
    const errors = ['El apellido debe tener, como mínimo 2 caracteres, y 100 como máximo. ']
    expect(answer).toMatchObject({ status: 400, body: { resultado: 'ERROR_DATOS', errors } })
    expect(opened).toBe(0)
  })

  test('description-as-object: nobody is found, and the answer tells of somebody else', async () => {
    const { answer, opened } = await reported('description-as-object')
    const description = { apellido: expect.any(String), fechaNacimiento: expect.any(String) }
    expect(answer).toMatchObject({ status: 400, body: { resultado: 'CIUDADANO_NO_ENCONTRADO', description } })
    expect(opened).toBe(0)
  })

  test('truncated-body: the connection ends in the midst of the answer, and the case is there', async () => {
    const { answer, opened } = await reported('truncated-body')
    expect(answer).toMatchObject({ code: 'ECONNRESET', message: 'aborted' })
    expect(opened).toBe(1)
  })

  test('html-body: a page with 200, and the case is there', async () => {
    const { answer, opened } = await reported('html-body')
    expect(answer).toMatchObject({ status: 200, text: expect.stringContaining('<html>') })
    expect(opened).toBe(1)
  })

  test('id-as-text: of a case that is opened, and of one that is there', async () => {
    const { answer, opened } = await reported('id-as-text')
    expect(answer).toMatchObject({ status: 200, body: { id_caso: expect.stringMatching(/^\d+$/) } })
    expect(opened).toBe(1)
    const report = aReport()
    await registry.report(report)
    const { status, body } = await registry.report(report, { 'x-ws400-fault': 'id-as-text' })
    expect([status, typeof body.id_caso]).toEqual([400, 'string'])
  })

  test('malformed-json: an answer that no parser takes, and the case is there', async () => {
    const { answer, opened } = await reported('malformed-json')
    expect(answer).toMatchObject({
      status: 200,
      body: undefined,
      text: expect.stringMatching(/"resultado":"OK","id_caso":\d+,}$/),
    })
    expect(opened).toBe(1)
  })

  test('delay: the answer comes as it would, but later', async () => {
    const { answer, opened } = await reported('delay')
    expect(answer).toMatchObject({ status: 200 })
    expect(opened).toBe(1)
  })

  test.each<[FaultName, number]>([
    ['timeout-before-commit', 0],
    ['timeout-after-commit', 1],
  ])('%s: no answer while the caller waits, and %i case', async (fault, cases) => {
    const before = await registry.cases()
    const waited = fetch(`${registry.url}/snvsCasoNominal/v2/snvsCasoNominal`, {
      method: 'POST',
      headers: { APP_ID: 'PruebasWSQA_SNVS_ID', APP_KEY: 'PruebasWSQA_SNVS_KEY', 'x-ws400-fault': fault },
      body: JSON.stringify(aReport()),
      signal: AbortSignal.timeout(700),
    })
    await expect(waited).rejects.toThrow('timeout')
    expect(await registry.cases()).toBe(before + cases)
  })

  test('a name that is none is refused, and the names are told', async () => {
    const { status, body } = await registry.report(aReport(), { 'x-ws400-fault': 'explode' })
    expect(status).toBe(422)
    expect(body.detail).toContain(`"explode" and should be one of ${FAULT_NAMES.join(', ')}`)
  })

  test('none of it where the setting does not allow it', async () => {
    const strict = (await startTestStack({ registry: {} })).registry
    expect((await strict.report(aReport(), { 'x-ws400-fault': '429' })).status).toBe(200)
    await strict.close()
  })
})

describe('by chance', () => {
  const draws = (seed: number) => {
    const draw = faultDice({ seed, delayMs: 0, shares: [['429', 0.2] as const, ['401', 0.1] as const] })
    return Array.from({ length: 10_000 }, draw)
  }

  test('as often as it is set, and the same again for the same seed', () => {
    const drawn = draws(7)
    const share = (fault: FaultName | null) => drawn.filter((one) => one === fault).length / drawn.length
    expect(share('429')).toBeCloseTo(0.2, 1)
    expect(share('401')).toBeCloseTo(0.1, 1)
    expect(share(null)).toBeCloseTo(0.7, 1)
    expect(draws(7)).toEqual(drawn)
    expect(draws(8)).not.toEqual(drawn)
  })

  test("the gateway's own refusals too", async () => {
    const shares = '403-authentication-failed=0.5;404-no-mapping-rule=0.5'
    const one = (await startTestStack({ registry: { WS400_FAULTS: `seed=3;${shares}` } })).registry
    const statuses = new Set<number>()
    for (let i = 0; i < 12; i++) statuses.add((await one.report(aReport())).status)
    await one.close()
    expect(statuses).toEqual(new Set([403, 404]))
  })

  test('two stand-ins of one seed fail alike', async () => {
    const run = async () => {
      const one = (await startTestStack({ registry: { WS400_FAULTS: ' seed=7; 429=0.3 ;503-after-commit=0.3' } }))
        .registry
      const statuses = []
      for (let i = 0; i < 12; i++) statuses.push((await one.report(aReport())).status)
      await one.close()
      return statuses
    }
    const statuses = await run()
    expect(new Set(statuses)).toEqual(new Set([200, 429, 503]))
    expect(await run()).toEqual(statuses)
  })

  test.each([
    ['explode=0.5', /WS400_FAULTS: "explode" is none of seed, delay-ms, delay, /],
    ['429=2', /429 must be a share from 0 to 1, not "2"/],
    ['429=', /429 must be a share from 0 to 1, not ""/],
    ['429', /429 must be a share from 0 to 1/],
    ['seed=x', /seed must be a whole number, not "x"/],
    ['delay-ms=-1', /delay-ms must be a whole number/],
    ['429=0.6;401=0.6', /the shares of all faults together must be at most 1/],
  ])('%s is refused at the start', async (plan, message) => {
    await expect(
      startTestStack({ registry: { WS400_FAULTS: plan }, database: registry.database }).then((stack) => stack.registry),
    ).rejects.toThrow(message)
  })
})

test('what is held back is let go when the service stops', async () => {
  const held = (await startTestStack({ registry: { WS400_FAULT_HEADER: 'on', WS400_FAULTS: 'delay-ms=60000' } }))
    .registry
  const waiting = ['timeout-after-commit', 'delay'].map((fault) =>
    held.report(aReport(), { 'x-ws400-fault': fault }).then(
      ({ status }) => status,
      ({ code }: NodeJS.ErrnoException) => code,
    ),
  )
  while ((await held.cases()) === 0) await new Promise((resolve) => setTimeout(resolve, 20))
  await held.close()
  expect(await Promise.all(waiting)).toEqual(['ECONNRESET', 200])
})
