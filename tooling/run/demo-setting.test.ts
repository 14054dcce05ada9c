import { afterEach, expect, test, vi } from 'vitest'
import { demoSetting } from './demo-setting.ts'

const env = { DATABASE_URL: 'postgres://x', DATABASE_OWNER_URL: 'postgres://y' }
const CLINIC = 'Clínica Horizonte (demo)'

afterEach(() => vi.unstubAllEnvs())

test("with the embedded database the demo runs, and the old client is let in to it; the environment's word counts", () => {
  vi.stubEnv('NODE_ENV', 'development')
  expect(demoSetting({ embedded: true, env })).toEqual({ DEMO: '1', LEGACY_ANONYMOUS_TENANT: CLINIC })
  expect(demoSetting({ embedded: false, env })).toEqual({})
  vi.stubEnv('LEGACY_ANONYMOUS_TENANT', '')
  expect(demoSetting({ embedded: true, env })).toEqual({ DEMO: '1', LEGACY_ANONYMOUS_TENANT: '' })
  vi.stubEnv('DEMO', '0')
  expect(demoSetting({ embedded: true, env })).toEqual({ DEMO: '0' })
})

test('in production nobody is let in unless the environment says so', () => {
  vi.stubEnv('NODE_ENV', 'production')
  expect(demoSetting({ embedded: true, env })).toEqual({})
})
