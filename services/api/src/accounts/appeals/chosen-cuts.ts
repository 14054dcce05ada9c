import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import { appealedCuts, cutKey, STORED_ITEMS, type StoredItem } from '../statements/stored-item.ts'

/** One cut of a matched item of which something is to be claimed. */
export interface CutToAppeal {
  readonly item: StoredItem & { readonly batch_id: string; readonly line_no: number }
  readonly glosa_no: number
  readonly glosa_code: string
  readonly claim_cents: number
}

export interface ChosenItem {
  readonly item_no: number
  readonly glosa_no?: number | undefined
}

/**
 * The cuts of a statement to appeal against: those that are chosen, else all that are unjustified and under no appeal.
 * @throws Refusal `already_appealed` or `nothing_to_appeal`
 */
export async function chosenCuts(
  work: UnitOfWork,
  statementId: string,
  chosen: readonly ChosenItem[] | undefined,
): Promise<readonly CutToAppeal[]> {
  const rows = await work.sql<StoredItem>(
    `${STORED_ITEMS} and i.statement_id = $2 and i.batch_id is not null and i.claim_cents > 0 order by i.item_no`,
    [work.tenant.id, statementId],
  )
  const unjustified = rows.filter(({ is_counted }) => is_counted).flatMap(cutsOf)
  const under = await appealedCuts(work, statementId)
  const isUnder = ({ item, glosa_code }: CutToAppeal) => under.has(cutKey(item.batch_id, item.line_no, glosa_code))
  if (chosen === undefined) {
    const free = unjustified.filter((cut) => !isUnder(cut))
    if (free.length > 0) return free
    throw new Refusal('nothing_to_appeal', 'No cut of this statement is unjustified and under no appeal.')
  }
  const cuts = chosen.flatMap((one) => chosenOf(unjustified, one))
  const taken = cuts.filter(isUnder)
  if (taken.length > 0)
    throw new Refusal('already_appealed', `Under an appeal already: ${taken.map(nameOf).slice(0, 20).join(', ')}.`)
  return [...new Set(cuts)]
}

/** Cuts of an item for one reason are one: a payer answers them by their reason. */
function cutsOf(item: StoredItem): CutToAppeal[] {
  const { batch_id, line_no } = item
  if (batch_id === null || line_no === null) return []
  const found = new Map<string, CutToAppeal>()
  for (const [place, { code, claim_cents }] of item.glosas.entries()) {
    if (claim_cents === 0) continue
    const before = found.get(code)
    const cut = { item: { ...item, batch_id, line_no }, glosa_no: place + 1, glosa_code: code, claim_cents }
    found.set(code, before === undefined ? cut : { ...before, claim_cents: before.claim_cents + claim_cents })
  }
  return [...found.values()]
}

function chosenOf(unjustified: readonly CutToAppeal[], { item_no, glosa_no }: ChosenItem): readonly CutToAppeal[] {
  const found = unjustified.filter(
    (cut) => cut.item.item_no === item_no && (glosa_no === undefined || cut.glosa_no === glosa_no),
  )
  if (found.length > 0) return found
  const cut = glosa_no === undefined ? '' : `, cut ${glosa_no},`
  throw new Refusal('nothing_to_appeal', `Of item ${item_no}${cut} nothing is to be claimed.`)
}

function nameOf({ item, glosa_code }: CutToAppeal): string {
  return `item ${item.item_no} (${glosa_code})`
}
