import { DEMO_KEY, hashOfApiKey } from '@vigencia/database/access/api-key.ts'
import type { Tenant } from '@vigencia/database/principal.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { DemoLink } from '../platform/sessions/sign-in-to-demo.ts'
import { DEMO_PERSON_ID } from './demo-person.ts'

/** What the link to the demo holds; undefined: there is none. */
export interface LinkSettings {
  readonly DEMO_TOKEN?: string | undefined
}

/** The link by which somebody signs in to the demo; null where none runs. */
export function demoLink({ DEMO, DEMO_TOKEN }: LinkSettings & { readonly DEMO: boolean }): DemoLink | null {
  if (!DEMO || DEMO_TOKEN === undefined) return null
  return { token: DEMO_TOKEN, personId: DEMO_PERSON_ID, findTenant: holderOfDemoKey }
}

/** A service is shown no tenant but by a key, and the demo has the one that everybody knows. */
async function holderOfDemoKey(work: UnitOfWork): Promise<Tenant | null> {
  const [tenant] = await work.sql<Tenant>(
    `select tenant_id as id, tenant_name as name, time_zone as "timeZone", currency
       from platform.key_by_hash($1, $2)`,
    [hashOfApiKey(DEMO_KEY), work.now.toString()],
  )
  return tenant ?? null
}
