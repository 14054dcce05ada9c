import { appendFileSync } from 'node:fs'

/** Whether the proofs run at the size that is promised (`pnpm prove`) or short (`npm test`). */
const IS_FULL = process.env['PROOF'] === 'full'

/** As many runs, rounds or rows as this run of the proofs is to take. */
export function proofSize<Size>(size: { readonly short: Size; readonly full: Size }): Size {
  return IS_FULL ? size.full : size.short
}

/** What everything random in the proofs follows from: one number, always the same unless PROOF_SEED says another. */
export function proofSeed(): number {
  return Number(process.env['PROOF_SEED'] ?? 20_261_122)
}

/** A test's options: how long a proof may take, in milliseconds, before it counts as hanging. It measures nothing. */
export const proofTime = { timeout: IS_FULL ? 4 * 3_600_000 : 120_000 }

/** A part of a proof that was carried out, with what it met on its way: counts that show that it met anything. */
export interface ProofRecord {
  /** Which part, in a few words. */
  readonly part: string
  /** How often or how much: "1,000 runs of up to 50 steps". */
  readonly size: string
  /** Null where nothing is left to chance. */
  readonly seed: number | null
  readonly facts: Readonly<Record<string, number | string>>
}

/** Says what a proof did, and hands it to the report that `pnpm prove` writes. */
export function recordProof(record: ProofRecord): void {
  const facts = Object.entries(record.facts).map(([name, value]) => `${name}: ${value}`)
  const seed = record.seed === null ? '' : ` (seed ${record.seed})`
  process.stdout.write(
    `Proven: ${record.part}, ${record.size}${seed}${facts.length > 0 ? `; ${facts.join(', ')}` : ''}\n`,
  )
  const file = process.env['PROOF_RECORDS']
  if (file !== undefined) appendFileSync(file, `${JSON.stringify(record)}\n`)
}

/** Runs what follows from the seed; where it fails, the error says first how to run it again. */
export async function repeatable(file: string, run: () => Promise<unknown>): Promise<void> {
  try {
    await run()
  } catch (error) {
    const size = IS_FULL ? 'PROOF=full ' : ''
    throw new Error(`To run it again: ${size}PROOF_SEED=${proofSeed()} npm test -- ${file}`, { cause: error })
  }
}

/** Numbers from 0 to 1 that follow from a seed. @source mulberry32, public domain. */
export function chanceFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
