import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { canonicalJson } from '@vigencia/database/canonical-json.ts'
import { dayOf } from '@vigencia/domain/calendar/day.ts'
import { isDeclined } from '@vigencia/domain/pricing/pricing.ts'
import type { ActService } from '../../agreements/acts/act-service.ts'
import type { PricedAct } from '../../agreements/acts/act-answer.ts'
import { writeSnapshot } from '../../agreements/snapshots/write-snapshot.ts'
import { questionOfStoredAct } from '../batches/stored-lines.ts'
import type { StoredCut } from '../appeals/stored-cuts.ts'

/** The act of some cuts, and the snapshots that price its days. */
export interface ProvingAct {
  readonly act: PricedAct
  readonly content: Buffer
  readonly snapshots: readonly { readonly file: string; readonly content: Buffer }[]
}

/**
 * Each act once, reckoned again at its revision.
 * @param writtenAt the instant that stands in the snapshots, where it has no part in their digest
 */
export async function actsOfAppeal(
  work: UnitOfWork,
  acts: ActService,
  cuts: readonly StoredCut[],
  writtenAt: string,
): Promise<readonly ProvingAct[]> {
  const found = new Map<string, ProvingAct>()
  for (const { act_digest, batch_id, act_line, contract_revision } of cuts) {
    if (found.has(act_digest)) continue
    const requested = await questionOfStoredAct(work, { batch_id, act: act_line, revision: Number(contract_revision) })
    if (requested === null) throw new Error(`the act of line ${act_line} of batch ${batch_id} has no question`)
    const newest = await acts.newest(work.tenant.id, [requested.convenio_id])
    const [act] = await acts.priceEach({ context: work, newest, explained: false }, [requested])
    if (act === undefined || isDeclined(act)) throw new Error('an act that was priced has no price')
    if (act.digest !== act_digest) throw new Error(`the act of digest ${act_digest} is ${act.digest} now`)
    const days = new Map(
      [...requested.procedures, ...requested.expenses].map(({ line, event_date }) => [
        line,
        event_date ?? requested.event_date,
      ]),
    )
    const wanted = new Map(
      act.lines.flatMap(({ line, period_id }) => {
        const day = days.get(line)
        return period_id === null || day === undefined
          ? []
          : [[`${period_id} ${day.toString()}`, { period_id, day: day.toString() }]]
      }),
    )
    const snapshots = []
    for (const { period_id, day } of [...wanted.values()].toSorted((a, b) => (a.day < b.day ? -1 : 1)))
      snapshots.push({
        file: `snapshots/${period_id}-${act.revision}-${day}.json`,
        content: await snapshotOf(
          work,
          { convenio_id: requested.convenio_id, period_id, day, revision: act.revision },
          writtenAt,
        ),
      })
    found.set(act_digest, { act, content: Buffer.from(canonicalJson(act)), snapshots })
  }
  return [...found.values()]
}

interface Wanted {
  readonly convenio_id: string
  readonly period_id: string
  readonly day: string
  readonly revision: number
}

async function snapshotOf(
  work: UnitOfWork,
  { convenio_id, period_id, day, revision }: Wanted,
  writtenAt: string,
): Promise<Buffer> {
  const input = {
    convenio_id,
    period_id,
    event_date: dayOf(day),
    revision,
    known_at: null,
    scope: 'event_date' as const,
  }
  const pieces = await Array.fromAsync(writeSnapshot((run) => run(work), input))
  const { snapshot_generated_at: _now, ...snapshot } = JSON.parse(Buffer.concat(pieces).toString('utf8')) as Record<
    string,
    unknown
  >
  return Buffer.from(canonicalJson({ ...snapshot, snapshot_generated_at: writtenAt }))
}
