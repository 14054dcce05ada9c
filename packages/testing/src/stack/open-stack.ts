import type { ApiService } from '@vigencia/api/service.ts'
import type { TestDatabase } from '../postgres/make-test-database.ts'
import { forgetPlanted } from '../oracles/canaries.ts'
import { CODES, scriptedRegistry } from './scripted-registry.ts'
import { stackBase, type StackBase } from './stack-base.ts'
import { openApi } from './test-api.ts'
import { openRegistry, type OpenRegistry } from './test-registry.ts'
import { openSnvs, type OpenSnvs } from './test-snvs.ts'

type Settings = Readonly<NodeJS.ProcessEnv>

/** Which services, each with the settings in which it differs: `{}` for none. */
export interface StackOrder {
  readonly api?: Settings
  readonly snvs?: Settings
  /** The registry's stand-in; `scripted`: one of this process, which the reporting service is told of. */
  readonly registry?: Settings | 'scripted'
  /** Hears every line of the log of the reporting service, instead of standard output. */
  readonly log?: (line: string) => void
  /** A database that somebody else made and drops. */
  readonly database?: TestDatabase
  /** A database and services that no other file has. */
  readonly own?: true
}

export interface OpenStack {
  readonly base: StackBase
  readonly api: ApiService | null
  readonly snvs: OpenSnvs | null
  readonly registry: OpenRegistry | null
  /** What one file did is looked over and put back: the clock, services beside the first, personal values. */
  readonly settle: () => Promise<void>
  readonly close: () => Promise<void>
}

export async function openStack(order: StackOrder): Promise<OpenStack> {
  const base = await stackBase(order.database)
  const scripted = order.registry === 'scripted' ? await scriptedRegistry() : null
  if (scripted !== null) scripted.codes = ({ app_id }) => (app_id === 'clinic' ? CODES : { status: 401, body: '{}' })
  const registry = typeof order.registry === 'object' ? await openRegistry(base, order.registry) : null
  const address = scripted?.url.href ?? registry?.url
  const at = address === undefined ? {} : { SNVS_REGISTRY_STAND_IN_URL: address }
  const api = order.api === undefined ? null : await openApi(base, order.api)
  const snvs = order.snvs === undefined ? null : await openSnvs(base, { ...at, ...order.snvs }, order.log)
  const search = async () => {
    if (snvs === null) return
    await snvs.watch.search(base.database).finally(forgetPlanted)
  }
  return {
    base,
    api,
    snvs,
    registry,
    async settle() {
      base.setNow(null)
      await snvs?.closeOthers()
      await search()
    },
    async close() {
      await snvs?.closeOthers()
      await Promise.all([api?.close(), snvs?.service.close(), registry?.close(), scripted?.close()])
      try {
        await search()
      } finally {
        await base.close()
      }
    },
  }
}
