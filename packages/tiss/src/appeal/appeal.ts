/** The versions of the component of communication in which appeals are written. */
export const WRITTEN_VERSIONS = ['3.05.00', '4.00.00', '4.00.01', '4.01.00', '4.03.00'] as const
export type WrittenVersion = (typeof WRITTEN_VERSIONS)[number]

/** One glosa of one item that is appealed against. Money in centavos. */
export interface AppealedItem {
  /** sequencialItem. */
  readonly item: string
  /** YYYY-MM-DD. */
  readonly day: string
  readonly codeTable: string
  readonly code: string
  readonly description: string
  readonly degree: string | null
  readonly glosaCode: string
  readonly claimCents: number
  readonly justification: string
}

export interface AppealedGuide {
  readonly number: string
  readonly payerNumber: string | null
  readonly password: string | null
  readonly items: readonly AppealedItem[]
}

/** An appeal against glosas of one protocol (recursoGlosa). It names no person. */
export interface Appeal {
  readonly version: WrittenVersion
  /** The clinic's own number of this appeal. */
  readonly number: string
  /** The day and time at which it is written, YYYY-MM-DD and HH:MM:SS. */
  readonly writtenOn: string
  readonly writtenAt: string
  readonly ansCode: string
  readonly payerName: string
  readonly providerCode: string
  /** Written where the version has a place for it, 3.05 alone. */
  readonly providerName: string
  readonly lot: string
  readonly protocol: string
  readonly guides: readonly AppealedGuide[]
}

/** A message holds so many guides; more are another appeal. */
export const MOST_GUIDES = 100

/** The letters that a version gives to a justification. */
export function mostJustification(version: WrittenVersion): number {
  return version === '3.05.00' ? 150 : 500
}
