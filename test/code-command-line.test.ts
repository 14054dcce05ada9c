import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { callCli } from '@vigencia/testing/processes/run-cli.ts'
import { setUpDesk } from './support/scenarios/cases.ts'
import { makeListeningApi, type ListeningApi } from './support/listening-api.ts'
import { newWorld, type World } from './support/world.ts'

let listening: ListeningApi
let world: World
beforeAll(async () => {
  listening = await makeListeningApi()
})
afterAll(() => listening.close())
beforeEach(async () => {
  world = await newWorld(listening.api)
  await setUpDesk(world)
})

const cli = (...words: string[]) =>
  callCli(['codes', ...words], { SNVS_URL: `http://127.0.0.1:${listening.port}`, VIGENCIA_KEY: world.tenant.key })

test('a nurse fetches the list, looks a code up, and sees which versions there are', async () => {
  expect((await cli('list')).out).toMatch(/^The list of the registry stand_in was not fetched yet\./)
  const fetched = await cli('refresh')
  expect([fetched.code, fetched.error]).toEqual([0, ''])
  expect(fetched.out).toMatch(
    /^Registry stand_in, version 1, fetched .*\n\nNew:\nGROUP {2}EVENT {2}CLASS {2}WORDS\n113 {4}307 {4}752 /,
  )
  expect((await cli('refresh')).out).toContain('Nothing changed.')
  const { out } = await cli('list', '--event', '307')
  expect(out).toContain('Infecciones respiratorias agudas > Caso sospechoso de COVID-19 > Caso sospechoso')
  expect((await cli('list', '--group', '999', '--json')).json).toMatchObject({ total: 0, items: [] })
  expect((await cli('list', '--versions')).out).toMatch(/^VERSION {2}FETCHED .*CODES\n1 /)
  expect((await cli('list', '--version', '7')).error).toContain('code_list_version_not_found')
  expect((await cli('list', '--event', 'x')).code).toBe(2)
})

test('two versions are compared, without words the newest with the one before', async () => {
  expect((await cli('diff')).error).toContain('No list was fetched yet')
  await cli('refresh')
  expect((await cli('diff')).error).toContain('There is no version before this one')
  expect((await cli('diff', '--from', '1')).out).toBe('Version 1 beside 1\n\nNothing changed.\n')
  expect((await cli('diff', '--from', '2')).code).toBe(1)
})
