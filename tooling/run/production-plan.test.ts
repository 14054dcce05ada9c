import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { productionPlan } from './production-plan.ts'

const DATABASE = { NODE_ENV: 'production', DATABASE_URL: 'postgres://a@b/c' }
const key = () => randomBytes(32).toString('base64')
const KEYS = { SNVS_ENCRYPTION_KEYS: `1:${key()}`, SNVS_SEARCH_KEY: key() }
const namesOf = (environment: NodeJS.ProcessEnv) => productionPlan(environment).services.map(({ name }) => name)

test('the reporting service runs where its keys are set, and the stand-in never', () => {
  expect(namesOf({ ...DATABASE, ...KEYS })).toEqual(['api', 'snvs'])
  expect(namesOf(DATABASE)).toEqual(['api'])
})

test('the api passes cases on to the reporting service beside it, or to the one that the operator names', () => {
  const at = (more: NodeJS.ProcessEnv) => productionPlan({ ...DATABASE, ...more }).settings
  expect(at({ ...KEYS, SNVS_HOST: '0.0.0.0', SNVS_PORT: '3011' })).toEqual({ SNVS_URL: 'http://127.0.0.1:3011' })
  expect(at({ ...KEYS, SNVS_URL: 'https://cases.example' })).toEqual({})
  expect(at({})).toEqual({})
})

test('without keys one line says that it is not run, and how they are made', () => {
  const { lines } = productionPlan(DATABASE)
  expect(lines.at(-1)).toMatch(/^snvs is not run, .*SNVS_ENCRYPTION_KEYS="1:\$\(openssl rand -base64 32\)" and SNVS_S/)
  expect(productionPlan({ ...DATABASE, ...KEYS }).lines.join()).not.toContain('openssl')
})

test('each service has its own command', () => {
  const { lines } = productionPlan({ ...DATABASE, ...KEYS })
  expect(lines[0]).toMatch(/^api alone: cd \S+ && \S*node services\/api\/src\/main\.ts$/)
  expect(lines[1]).toMatch(/^snvs alone: cd \S+ && \S*node services\/snvs\/src\/main\.ts$/)
})

test.each(['SNVS_ENCRYPTION_KEYS', 'SNVS_SEARCH_KEY'] as const)('one key without the other (%s) is named', (name) => {
  const { [name]: _, ...other } = KEYS
  expect(() => productionPlan({ ...DATABASE, ...other })).toThrow(new RegExp(`^${name} is not set, .*${name}="`))
})

test('the wrong settings of all services are named at once', () => {
  const wrong = { ...DATABASE, ...KEYS, API_PORT: 'x', SNVS_PORT: 'y' }
  expect(() => productionPlan(wrong)).toThrow(/API_PORT: [^]*SNVS_PORT: /)
})
