import { setTimeout as pause } from 'node:timers/promises'
import { asSuperuser } from '@vigencia/testing/postgres/as-superuser.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { SnvsAnswer } from '@vigencia/testing/stack/test-snvs.ts'
import { workOf } from '@vigencia/testing/stack/work-of.ts'
import { replayedRows } from './replayed-rows.ts'
import { CREDENTIALS } from '@vigencia/testing/stack/test-registry.ts'

/** A clinic at the reporting service, two processes of which send to the registry's stand-in over HTTP; each service has a database of its own. */
export interface ReportingFixture {
  /** A request of the clinic that must succeed; its answer. */
  call(method: string, path: string, body?: unknown): Promise<SnvsAnswer['body']>
  /** Waits until nothing is queued or under way; what is paused is resumed, and how often is answered. */
  sendAll(): Promise<number>
  cases(): Promise<ReportedCase[]>
  /** What stands in the registry's own table. */
  registered(): Promise<RegisteredCase[]>
  /** What replaying the logs of all cases finds. */
  replayed(): ReturnType<typeof replayedRows>
  close(): Promise<void>
}

export interface ReportedCase {
  readonly id: string
  readonly source_reference: string
  readonly state: string
  readonly id_caso: number | null
  /** Of its attempts, one after the other. */
  readonly verdicts: readonly string[]
}

export interface RegisteredCase {
  readonly id_caso: number
  readonly apellido: string
}

interface Figures {
  readonly by_state: Readonly<Record<string, number>>
  readonly paused_because: string | null
}

/** Longer than anything that was not sent waits for its next try. */
const LATER = { minutes: 30 }

/** @param faults what goes wrong at the registry, as its setting says it */
export async function reportingFixture(faults = ''): Promise<ReportingFixture> {
  const registry = (await startTestStack({ registry: { WS400_FAULTS: faults } })).registry
  const snvs = (
    await startTestStack({
      snvs: {
        SNVS_REGISTRY_STAND_IN_URL: registry.url,
        SNVS_CONCURRENCY: '16',
        // a registry that falls silent is not waited for long
        SNVS_ANSWER_TIMEOUT_MS: faults === '' ? '30000' : '1000',
        LOG_LEVEL: 'silent',
      },
    })
  ).snvs
  snvs.setNow('2026-11-22T12:00:00Z')
  const clinic = await snvs.newTenant()
  const senders = [snvs.service, await snvs.another({})]
  const replayed = () => replayedRows(workOf(snvs, clinic))
  const call = async (method: string, path: string, body?: unknown) => must(await clinic.rest(method, path, body))
  const credentials = { app_id: CREDENTIALS.APP_ID, app_key: CREDENTIALS.APP_KEY }
  await call('PUT', '/v1/snvs/desk', { registry: 'stand_in', credentials })
  for (const { delivery } of senders) await delivery.start()

  const until = async (holds: (now: Figures) => boolean, most = Number.POSITIVE_INFINITY): Promise<Figures> => {
    const end = performance.now() + most
    let now = (await call('GET', '/v1/snvs/figures')) as Figures
    for (; !holds(now) && performance.now() < end; now = (await call('GET', '/v1/snvs/figures')) as Figures)
      await pause(50)
    return now
  }
  const unsent = ({ by_state }: Figures) => (by_state['queued'] ?? 0) + (by_state['held'] ?? 0)

  return {
    replayed,
    call,
    async sendAll() {
      for (let resumed = 0; ;) {
        const quiet = await until(({ by_state }) => by_state['sending'] === 0)
        if (unsent(quiet) === 0) return resumed
        if (quiet.paused_because !== null) resumed += 1
        snvs.setNow(snvs.readClock().add(LATER).toString())
        await call('POST', '/v1/snvs/queue/resume', {})
        // a probe may have met the trouble, so that nothing is sent before the clock moves on
        await until((now) => now.by_state['sending'] !== 0 || now.paused_because !== null || unsent(now) === 0, 1_000)
      }
    },
    cases: () =>
      asSuperuser(
        snvs,
        `select c.id, c.source_reference, c.state, c.id_caso::integer, array_agg(a.verdict order by a.number) as verdicts
           from snvs.cases c join snvs.attempts a on a.tenant_id = c.tenant_id and a.case_id = c.id
          where c.tenant_id = $1 group by c.tenant_id, c.id order by c.source_reference`,
        [clinic.id],
      ),
    registered: () =>
      asSuperuser(registry, "select id_caso, report -> 'ciudadano' ->> 'apellido' as apellido from ws400.cases"),
    async close() {
      await Promise.all(senders.map(({ delivery }) => delivery.stop(5_000)))
      await snvs.close()
      await registry.close()
    },
  }
}

function must({ status, body }: SnvsAnswer): SnvsAnswer['body'] {
  if (status >= 300) throw new Error(`answered ${status}: ${JSON.stringify(body)}`)
  return body
}
