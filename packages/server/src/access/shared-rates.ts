import { randomUUID } from 'node:crypto'
import type { Pool } from 'pg'
import type { Logger } from 'pino'
import { queryWithin } from '@vigencia/database/connections/query-within.ts'
import type { LimitedRate, Requests } from './limited-rate.ts'

const SHARED_EVERY_MS = 1_000
const SILENT_AFTER_MS = 2_000
/** Every so often, counts of processes that are gone are removed. */
const CLEANED_EVERY = 60

/** Writes this process's counts, and reads those that others wrote in the last two seconds. */
const SHARE = `
  with mine as (
    insert into platform.rate_counts (id, process, requests, counted_at)
      select id, $1::uuid, requests, now() from unnest($2::uuid[], $3::int[]) as counted (id, requests)
      on conflict (id, process) do update set requests = excluded.requests, counted_at = excluded.counted_at)
  select id, sum(requests)::int as requests from platform.rate_counts
    where id = any($2::uuid[]) and process <> $1::uuid and counted_at > now() - interval '2 seconds'
    group by id`
const CLEAN = "delete from platform.rate_counts where counted_at < now() - interval '1 minute'"

/**
 * Lets processes share the limits of their callers: each second they write what they counted, and read what the
 * others wrote. No request waits for it. Without the database each process holds the whole limit by itself.
 */
export function shareRates(pool: Pool, logger: Pick<Logger, 'warn'>, rates: readonly LimitedRate[]): () => void {
  const process = randomUUID()
  let [isSharing, isFailing, times, sharedAtMs] = [false, false, 0, performance.now()]

  async function share(): Promise<void> {
    const seconds = (performance.now() - sharedAtMs) / 1000
    sharedAtMs = performance.now()
    const here = rates.map((rate) => perSecond(rate.takeCounts(), seconds))
    const elsewhere = await othersOf(new Map(here.flatMap((counts) => [...counts])))
    for (const [i, rate] of rates.entries()) {
      const counts = here[i] as Requests
      rate.share(counts, new Map([...elsewhere].filter(([id]) => counts.has(id))))
    }
  }

  async function othersOf(counts: Requests): Promise<Requests> {
    if (counts.size === 0) return counts
    const { rows } = await queryWithin(pool, SILENT_AFTER_MS, {
      text: SHARE,
      values: [process, [...counts.keys()], [...counts.values()]],
    })
    if ((times += 1) % CLEANED_EVERY === 0) await queryWithin(pool, SILENT_AFTER_MS, { text: CLEAN })
    return new Map((rows as { id: string; requests: number }[]).map(({ id, requests }) => [id, requests]))
  }

  async function shareOnce(): Promise<void> {
    if (isSharing) return
    isSharing = true
    try {
      await share()
      isFailing = false
    } catch (error) {
      for (const rate of rates) rate.share(new Map(), new Map())
      if (!isFailing) logger.warn({ err: error }, 'rate limits cannot be shared: each process holds them by itself')
      isFailing = true
    }
    isSharing = false
  }

  if (rates.length === 0) return () => {}
  const timer = setInterval(() => void shareOnce(), SHARED_EVERY_MS).unref()
  return () => clearInterval(timer)
}

function perSecond(counts: Requests, seconds: number): Requests {
  return new Map([...counts].map(([id, requests]) => [id, Math.ceil(requests / Math.max(1, seconds))]))
}
