import {
  MOST_GUIDES,
  WRITTEN_VERSIONS,
  type Appeal,
  type AppealedGuide,
  type WrittenVersion,
} from '@vigencia/tiss/appeal/appeal.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { ProvenCut } from './proven-cuts.ts'

/** What a payer and the clinic say of themselves in a file. */
export type Parties = Pick<
  Appeal,
  'version' | 'ansCode' | 'payerName' | 'providerCode' | 'providerName' | 'writtenOn' | 'writtenAt'
>

/** An appeal without its number, and the cuts that it is against, in their order. */
export interface AppealOfCuts {
  readonly appeal: Omit<Appeal, 'number'>
  readonly cuts: readonly ProvenCut[]
}

/** Money has eight digits in 4.01.00 and before. */
const MOST_CENTS_OF_EIGHT = 99_999_999

/**
 * One appeal for each protocol, and for each hundred guides of it.
 * @throws Refusal `appeal_not_written`
 */
export function appealsOfCuts(parties: Parties, cuts: readonly ProvenCut[]): readonly AppealOfCuts[] {
  const most = parties.version === '4.03.00' ? Infinity : MOST_CENTS_OF_EIGHT
  const large = cuts.find(({ claim_cents }) => claim_cents > most)
  if (large !== undefined)
    throw new Refusal(
      'appeal_not_written',
      `Item ${large.item.item_no} claims more than a file of ${parties.version} can hold.`,
    )
  const byProtocol = Map.groupBy(cuts, ({ item }) => item.protocol ?? '')
  return [...byProtocol].flatMap(([protocol, ofProtocol]) => {
    if (protocol === '')
      throw new Refusal('appeal_not_written', 'The statement names no protocol: send it again with its protocol.')
    const guides = [...Map.groupBy(ofProtocol, ({ line }) => line.guide)]
    return Array.from({ length: Math.ceil(guides.length / MOST_GUIDES) }, (_, part) => {
      const some = guides.slice(part * MOST_GUIDES, (part + 1) * MOST_GUIDES)
      const [[, [first]]] = some as [[string, [ProvenCut]]]
      const appeal = {
        ...parties,
        protocol,
        lot: first.line.lot,
        guides: some.map(([number, of]) => guideOf(number, of)),
      }
      return { appeal, cuts: some.flatMap(([, of]) => of) }
    })
  })
}

function guideOf(number: string, cuts: readonly ProvenCut[]): AppealedGuide {
  const [{ line: first }] = cuts as [ProvenCut]
  return {
    number,
    payerNumber: first.payer_guide,
    password: first.password,
    items: cuts.map(({ line, item, glosa_code, claim_cents, justification }) => ({
      item: line.item,
      day: line.day,
      codeTable: line.code_table,
      code: line.code,
      // no name of a procedure is kept, and the standard asks for one
      description: `Procedimento ${line.code}`,
      degree: item.degree ?? (line.degrees.length === 1 ? (line.degrees[0] ?? null) : null),
      glosaCode: glosa_code,
      claimCents: claim_cents,
      justification,
    })),
  }
}

/** @throws Refusal `appeal_not_written` */
export function writtenVersion(version: string): WrittenVersion {
  const found = WRITTEN_VERSIONS.find((one) => one === version)
  if (found !== undefined) return found
  throw new Refusal('appeal_not_written', `Appeals are not written in TISS ${version}, the version that is agreed.`)
}
