import { DEMO_TENANT } from '@vigencia/api/demo/demo-tenant.ts'
import type { RunDatabase } from './with-database.ts'

interface DemoSetting {
  DEMO?: string
  LEGACY_ANONYMOUS_TENANT?: string
}

/**
 * DEMO as the environment has it, else 1 with the embedded database outside production. With it, and unless the
 * environment says otherwise, Gestión Clínica's client is let in to the demo: it sends no key.
 */
export function demoSetting(database: RunDatabase): DemoSetting {
  const { DEMO = demoUnlessSet(database), LEGACY_ANONYMOUS_TENANT = DEMO_TENANT.name } = process.env
  if (DEMO === undefined) return {}
  return isOn(DEMO) ? { DEMO, LEGACY_ANONYMOUS_TENANT } : { DEMO }
}

function demoUnlessSet({ embedded }: RunDatabase): string | undefined {
  return embedded && process.env['NODE_ENV'] !== 'production' ? '1' : undefined
}

/** Whether a text means yes, as settings read it. */
export function isOn(demo: string): boolean {
  return ['1', 'true', 'yes', 'on', 'y', 'enabled'].includes(demo.toLowerCase())
}
