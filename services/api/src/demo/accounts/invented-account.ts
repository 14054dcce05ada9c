import type { z } from 'zod'
import type { put } from '@vigencia/contracts/tiss-settings'

/** What was billed to a payer of the demo, and what it answered. Codes, cards and amounts are invented. */
export interface InventedAccount {
  /** The word of its payer. */
  readonly word: string
  readonly ansCode: string
  readonly providerCode: string
  readonly settings: Omit<z.input<typeof put.input>['entries'][number], 'provider_code'>
  readonly kind: 'sp_sadt' | 'fees'
  readonly lot: string
  /** The day on which the lot was written and read. */
  readonly billedOn: string
  readonly guides: readonly InventedGuide[]
  readonly statement: {
    readonly number: string
    readonly protocol: string
    /** The day on which the payer issued it, and on which it was read. */
    readonly issuedOn: string
  }
  /** The days of its appeal. Null: nobody has appealed yet. */
  readonly appeal: { readonly writtenOn: string; readonly sentOn: string } | null
}

export interface InventedGuide {
  readonly number: string
  readonly payerNumber: string
  readonly card: string
  /** The guide of the stay, of fees alone. */
  readonly stay?: string
  readonly lines: readonly InventedLine[]
}

/** A line as it was billed, and how the payer answered it. Money in centavos. */
export interface InventedLine {
  readonly code: string
  readonly name: string
  readonly day: string
  readonly quantity?: number
  readonly unitCents: number
  /** In hundredths; without it 100. */
  readonly factor?: number
  readonly totalCents: number
  /** viaAcesso, and the degree of whoever took part. */
  readonly access?: '1' | '2' | '3'
  readonly degree?: string
  /** What the payer cut, with its reasons. */
  readonly cut?: readonly (readonly [code: string, cents: number])[]
}

/** Centavos as TISS writes them. */
export function tissMoney(cents: number): string {
  const digits = String(cents).padStart(3, '0')
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`
}

export function sumOf(lines: readonly InventedLine[], centsOf: (line: InventedLine) => number): number {
  return lines.reduce((sum, line) => sum + centsOf(line), 0)
}

export function cutCents({ cut = [] }: InventedLine): number {
  return cut.reduce((sum, [, cents]) => sum + cents, 0)
}
