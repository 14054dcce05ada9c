import type { ReadEvidence } from '@vigencia/contracts/billing-appeals/evidence-contents.ts'
import { readAppeal, type ReadAppeal } from '@vigencia/tiss/appeal/read-appeal.ts'
import { UnreadableMessage } from '@vigencia/tiss/xml/unreadable-message.ts'
import type { ReadAct } from '../verify-act/recompute-act.ts'
import { compared, type Check } from '../verify-quote/check-quote.ts'
import type { EvidenceFile } from './read-evidence-file.ts'

type Cut = ReadEvidence['cuts'][number]

/** Whether each cut is claimed in the file as the evidence says, and no more than its act proves. */
export async function checkCuts(
  { files, contents }: EvidenceFile,
  acts: ReadonlyMap<string, ReadAct>,
): Promise<readonly Check[]> {
  const appeal = await appealIn(files.get('appeal.xml'))
  if (appeal === null) return [compared('appeal.xml', 'an appeal', 'none')]
  const claimed = contents.cuts.reduce((sum, { claim_cents }) => sum + claim_cents, 0)
  return [
    compared('appeal.xml hash', true, appeal.end.hashMatch !== null),
    compared('appeal.xml cuts', contents.cuts.length, appeal.items.length),
    compared('appeal claimed_cents', contents.appeal.claimed_cents, claimed),
    ...contents.cuts.flatMap((cut) => checkCut(cut, appeal, acts.get(cut.act_digest))),
    ...contents.cuts.flatMap((cut) => checkDue(cut, contents.cuts)),
  ]
}

async function appealIn(content: Buffer | undefined): Promise<ReadAppeal | null> {
  const bytes = async function* () {
    if (content !== undefined) yield content
  }
  return readAppeal(bytes()).catch((error: unknown) => {
    if (error instanceof UnreadableMessage) return null
    throw error
  })
}

function checkCut(cut: Cut, appeal: ReadAppeal, act: ReadAct | undefined): Check[] {
  const name = `cut ${cut.guide}/${cut.item} ${cut.glosa_code}`
  const item = appeal.items.find(
    ({ guide, item: number, glosaCode }) => guide === cut.guide && number === cut.item && glosaCode === cut.glosa_code,
  )
  return [
    compared(`${name}: claim_cents in appeal.xml`, cut.claim_cents, item?.claimCents),
    compared(`${name}: justification in appeal.xml`, cut.justification, item?.justification),
    compared(`${name}: justification names its digest`, true, cut.justification.includes(cut.act_digest)),
    compared(`${name}: revision`, cut.revision, act?.revision),
    compared(`${name}: contract_cents`, cut.contract_cents, act === undefined ? 'no act' : contractOf(cut, act)),
  ]
}

function contractOf({ act_line, roles }: Cut, { lines }: ReadAct): number | null {
  return lines
    .filter(({ line, role }) => line === act_line && (roles === null || (role !== null && roles.includes(role))))
    .reduce<number | null>(
      (sum, { price_cents }) => (sum === null || price_cents === null ? null : sum + price_cents),
      0,
    )
}

/** All that is claimed of one item is at most contract less released, and of each cut at most what was cut. */
function checkDue(cut: Cut, cuts: readonly Cut[]): Check[] {
  const ofItem = cuts.filter(({ item_no }) => item_no === cut.item_no)
  const claimed = ofItem.reduce((sum, { claim_cents }) => sum + claim_cents, 0)
  const name = `cut ${cut.guide}/${cut.item} ${cut.glosa_code}`
  return [
    compared(
      `${name}: claimed within contract less released`,
      true,
      claimed <= cut.contract_cents - cut.released_cents,
    ),
    compared(`${name}: claimed within the cut`, true, cut.claim_cents <= cut.glosa_cents),
  ]
}
