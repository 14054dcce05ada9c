import type { z } from 'zod'
import type { reprice as card } from '@vigencia/contracts/billing-batches'
import { whyNotReached } from '@vigencia/domain/agreements/revision-input.ts'
import { dayOf } from '@vigencia/domain/calendar/day.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import type { ActService } from '../../agreements/acts/act-service.ts'
import { findConvenio } from '../../agreements/convenios/find-convenio.ts'
import type { AccountParts } from '../batches/import-batch.ts'
import { newestRevision } from '../batches/newest-revision.ts'
import { batchesOfDays, type BilledBatch, type BilledDays } from './counted-lines.ts'
import { isChanged, repricedLines, type LinePricer, type RepricedLine, type Repricing } from './repriced-line.ts'
import { addedSums, NOTHING_REPRICED, sumOfRepriced } from './repriced-sums.ts'

type Input = z.output<(typeof card)['input']>
type Output = z.output<(typeof card)['output']>

/** The part of the question that says which lines, and what prices them before and after. */
export type RepriceQuestion = Pick<Input, 'convenio_id' | 'from' | 'to' | 'against_revision' | 'since_revision'>

/** Prices the lines of some days again. One batch at a time is in memory. */
export function reprice({ acts }: AccountParts): UseCase<typeof card> {
  return async (work, input) => {
    const repricing = await repricingOf(work, acts, input)
    const billed = billedDays(input)
    const page = new RepricedPage(input)
    for (const batch of await batchesOfDays(work, billed))
      page.add(batch, await repricedLines(work, batch, billed.days, repricing))
    return { revision: repricing.after.revision, ...page.shown() }
  }
}

export function billedDays({
  convenio_id,
  from,
  to,
}: Pick<RepriceQuestion, 'convenio_id' | 'from' | 'to'>): BilledDays {
  return { convenioId: convenio_id, days: { from: from.toString(), to: to.toString() } }
}

/** @throws Refusal `convenio_not_found` or `revision_not_reached` */
export async function repricingOf(
  work: UnitOfWork,
  acts: ActService,
  { convenio_id, against_revision, since_revision }: RepriceQuestion,
): Promise<Repricing> {
  const newest = await newestOf(work, convenio_id)
  const by = (revision: number): LinePricer => {
    const late = whyNotReached({ revision, known_at: null }, newest, work)
    if (late !== null) throw new Refusal('revision_not_reached', late)
    return pricerAt(work, acts, convenio_id, { revision, newest })
  }
  return { before: since_revision === null ? null : by(since_revision), after: by(against_revision ?? newest) }
}

/** @throws Refusal `convenio_not_found` */
export async function newestOf(work: UnitOfWork, convenioId: string): Promise<number> {
  await findConvenio(work, convenioId)
  return newestRevision(work, convenioId)
}

export function pricerAt(
  work: UnitOfWork,
  acts: ActService,
  convenioId: string,
  { revision, newest }: { readonly revision: number; readonly newest: number },
): LinePricer {
  const call = { context: work, newest: new Map([[convenioId, newest]]), explained: false }
  return { acts, call, convenioId, revision }
}

/** The page that is asked for, while batch after batch is priced. */
class RepricedPage {
  readonly #input: Input
  readonly #guides: Output['guides'] = []
  readonly #lines: Output['lines'] = []
  #totals: Output['totals'] = NOTHING_REPRICED
  #total = 0

  constructor(input: Input) {
    this.#input = input
  }

  add(batch: BilledBatch, lines: readonly RepricedLine[]): void {
    this.#totals = addedSums(this.#totals, sumOfRepriced(lines))
    const { by, show } = this.#input
    const where = { batch_id: batch.id, lot: batch.lot }
    if (by === 'line') {
      for (const line of lines)
        if (show === 'all' || isChanged(line)) this.#list(this.#lines, () => ({ ...where, ...shownLine(line) }))
      return
    }
    for (const ofGuide of Map.groupBy(lines, ({ guideNo }) => guideNo).values()) {
      const [{ guide, guideKind }] = ofGuide as [RepricedLine]
      if (show === 'all' || ofGuide.some(isChanged))
        this.#list(this.#guides, () => ({ ...where, guide, guide_kind: guideKind, ...sumOfRepriced(ofGuide) }))
    }
  }

  shown(): Omit<Output, 'revision'> {
    const { offset, limit } = this.#input
    return { totals: this.#totals, guides: this.#guides, lines: this.#lines, total: this.#total, offset, limit }
  }

  #list<Item>(page: Item[], item: () => Item): void {
    const { offset, limit } = this.#input
    if (this.#total >= offset && page.length < limit) page.push(item())
    this.#total += 1
  }
}

function shownLine(line: RepricedLine) {
  return {
    guide: line.guide,
    line_id: line.lineNo,
    item: line.item,
    event_date: dayOf(line.day),
    code_table: line.codeTable,
    procedure_code: line.code,
    quantity: line.quantity,
    billed_cents: line.billedCents,
    old_cents: line.oldCents,
    old_revision: line.oldRevision,
    new_cents: line.newCents,
    difference_cents: line.differenceCents,
    complement_cents: line.complementCents,
    verdict: line.verdict,
    missing: line.missing,
    period_id: line.period_id,
  }
}
