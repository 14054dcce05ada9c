import { createHash } from 'node:crypto'
import type { ReadEvidence } from '@vigencia/contracts/billing-appeals/evidence-contents.ts'
import { canonicalJson } from '@vigencia/database/canonical-json.ts'
import { reasonInWords } from '@vigencia/domain/accounts/reason-in-words.ts'
import type { StoredCut } from './stored-cuts.ts'

/** Cuts as evidence shows them, with why each is not justified. */
export function shownCuts(cuts: readonly StoredCut[]): ReadEvidence['cuts'] {
  return cuts.map(shownCut)
}

/** What the entry of an appeal holds of its cuts: whoever changes a word or an amount of the evidence is named. */
export function cutsDigest(cuts: readonly StoredCut[]): string {
  return createHash('sha256')
    .update(canonicalJson(shownCuts(cuts)))
    .digest('hex')
}

function shownCut(cut: StoredCut): ReadEvidence['cuts'][number] {
  const { item_no, glosa_no, guide, item, day, code, glosa_code, justification, act_digest, roles, payers_figure } = cut
  const [released_cents, contract_cents, claim_cents] = [cut.released_cents, cut.contract_cents, cut.claim_cents].map(
    Number,
  ) as [number, number, number]
  return {
    item_no,
    glosa_no,
    guide,
    item,
    day,
    code,
    glosa_code,
    glosa_cents: Number(cut.glosa_cents),
    released_cents,
    contract_cents,
    claim_cents,
    justification,
    reason: reasonInWords({
      judgement: 'unjustified',
      cause: null,
      glosaCode: glosa_code,
      claimCents: claim_cents,
      day,
      releasedCents: released_cents,
      contractCents: contract_cents,
      figure: payers_figure,
    }),
    act_digest,
    act_line: cut.procedure_line,
    roles: roles === null ? null : [...roles],
    revision: Number(cut.contract_revision),
  }
}
