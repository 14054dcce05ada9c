import { bothServices } from './both-services.ts'
import { openStack, type OpenStack, type StackOrder } from './open-stack.ts'
import { sharedStack } from './shared-stack.ts'
import { apiPart, type TestApi } from './test-api.ts'
import { registryPart, type TestRegistry } from './test-registry.ts'
import { snvsPart, type TestSnvs } from './test-snvs.ts'

/** The services of a test in its own process, each on the stack's database and with its clock. */
interface Parts {
  readonly api: TestApi
  readonly snvs: TestSnvs
  readonly registry: TestRegistry
}

/** What was ordered, and `close`, which ends all of it. Each part has it too. */
export type TestStack<Order extends StackOrder> = {
  readonly [Part in keyof Parts & keyof Order]: Parts[Part]
} & { close(): Promise<void> }

/**
 * Starts services in this process, on a database with every migration.
 *
 * With the usual settings and without `own` they are those of this worker: its files run one after the other and share
 * them, each with tenants of its own. Closing then puts the clock back and leaves them to the next file. A file needs its
 * own where it tampers with rows, migrates, counts what a service has done, or looks at all tenants.
 *
 * With `api` and `snvs` together the app of the api answers for both.
 */
export async function startTestStack<const Order extends StackOrder>(order: Order): Promise<TestStack<Order>> {
  const stack = isUsual(order) ? await sharedStack(order) : await openStack(order)
  return partsOf(stack) as unknown as TestStack<Order>
}

/** What the stand-in keeps is of no tenant, so that two files cannot share it. */
function isUsual({ api = {}, snvs = {}, registry = 'scripted', own, log, database }: StackOrder): boolean {
  const isPlain = Object.keys(api).length + Object.keys(snvs).length === 0
  return isPlain && registry === 'scripted' && own === undefined && log === undefined && database === undefined
}

function partsOf({ base, api, snvs, registry, close }: OpenStack): Partial<Parts> & { close(): Promise<void> } {
  const service = api !== null && snvs !== null ? { ...api, app: bothServices(api.app, snvs.service.app) } : api
  return {
    ...(service !== null && { api: apiPart(base, service, close) }),
    ...(snvs !== null && { snvs: snvsPart(base, snvs, close) }),
    ...(registry !== null && { registry: registryPart(base, registry, close) }),
    close,
  }
}
