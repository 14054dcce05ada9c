import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { callCli } from '@vigencia/testing/processes/run-cli.ts'
import { setUpDesk } from './support/scenarios/cases.ts'
import { makeListeningApi, type ListeningApi } from './support/listening-api.ts'
import { newWorld, type World } from './support/world.ts'

let listening: ListeningApi
let world: World
beforeAll(async () => {
  listening = await makeListeningApi()
})
afterAll(async () => {
  await listening.close()
})
beforeEach(async () => {
  world = await newWorld(listening.api)
  await setUpDesk(world)
})

const url = () => `http://127.0.0.1:${listening.port}`
const cli = (...words: string[]) => cliOf('', ...words)
/** With a document number piped into it. */
const cliOf = (document: string, ...words: string[]) =>
  callCli(words, { SNVS_URL: url(), VIGENCIA_KEY: world.tenant.key }, `${document}\n`)

describe('queue and desk', () => {
  test('the queue is paused and resumed', async () => {
    const paused = await cli('queue', 'pause')
    expect([paused.code, paused.out]).toEqual([0, expect.stringContaining('The queue is paused: operator.')])
    const resumed = await cli('queue', 'resume')
    expect([resumed.code, resumed.out]).toEqual([0, expect.stringContaining('The queue runs.')])
  })

  test('the desk is shown without its credentials, and set field by field', async () => {
    const windows = await cli('desk', 'set', '--windows', '307=90 109=30', '--purge-after', '7')
    expect([windows.code, windows.out]).toEqual([0, expect.stringMatching(/^duplicate windows +109=30 307=90$/m)])
    const set = await cliOf('clinic own-secret', 'desk', 'set', '--credentials')
    expect([set.code, set.out.includes('own-secret')]).toEqual([0, false])
    const { json } = await cli('desk', 'show', '--json')
    expect(json).toMatchObject({ registry: 'stand_in', has_credentials: true, purge_after_days: 7 })
    expect((await cliOf('clinic', 'desk', 'set', '--credentials')).code).toBe(2)
    expect((await cli('desk', 'set', '--windows', 'daily')).code).toBe(2)
  })

  test('the desk keeps what it has for samples and results, whatever else of it is set', async () => {
    const fields = ['--establishment', '10064902100000', '--sisa-establishment', '140618', '--windows', '307=90']
    expect((await cli('desk', 'set', ...fields, '--purge-after', '7')).out).toMatch(/^SISA establishment +140618$/m)
    const set = await cliOf('lab own-secret', 'desk', 'set', '--sample-credentials')
    expect([set.code, set.out.includes('own-secret')]).toEqual([0, false])
    expect(set.out).toMatch(/^sample credentials +set$/m)
    expect((await cliOf('lab own-secret', 'desk', 'set', '--result-credentials')).code).toBe(0)
    const before = (await cli('desk', 'show', '--json')).json
    expect(before).toMatchObject({
      has_sample_credentials: true,
      has_result_credentials: true,
      establishment: '10064902100000',
      sisa_establishment: 140_618,
      duplicate_windows: { 307: 90 },
      purge_after_days: 7,
    })
    const { json } = await cli('desk', 'set', '--purge-after', '8', '--json')
    expect(json).toEqual({ ...before, purge_after_days: 8 })
  })

  test('what the desk has is taken away by the word for it, as REST takes it away', async () => {
    const fields = ['--establishment', '10064902100000', '--sisa-establishment', '140618', '--windows', '307=90']
    expect((await cli('desk', 'set', ...fields, '--purge-after', '7')).code).toBe(0)
    const { json } = await cli('desk', 'set', '--no-establishment', '--no-sisa-establishment', '--no-windows', '--json')
    expect(json).toMatchObject({
      establishment: null,
      sisa_establishment: null,
      duplicate_windows: {},
      purge_after_days: 7,
    })
  })

  test('one line of standard input is not taken for two kinds of credentials', async () => {
    const both = await cliOf('lab own-secret', 'desk', 'set', '--sample-credentials', '--result-credentials')
    expect([both.code, both.error.includes('own-secret')]).toEqual([2, false])
    expect((await cli('desk', 'show', '--json')).json.has_sample_credentials).toBe(false)
  })
})
