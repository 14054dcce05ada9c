import type { SampleBatch, SampleGuide, SampleLine } from '@vigencia/tiss/testing/sample-batch.ts'

/** A line of a random batch, with what it is told apart by: lines of one session are one act. */
export interface RandomLine {
  readonly line: SampleLine
  /** Null: the line is an act of its own. */
  readonly session: string | null
}

/** A random batch, and its lines in the order of the file. */
export interface RandomBatch {
  readonly batch: SampleBatch
  readonly lines: readonly RandomLine[]
}

const KINDS = ['sp_sadt', 'fees', 'hospital_stay'] as const
/** The last two have no price, and one is written in JSON otherwise than it reads. */
const CODES = ['40999901', '40999902', '30999901', '30999902', '99999999', 'É"1\\2']
/** In no period, on both sides of a border, and on a Saturday. */
const DAYS = ['2025-12-31', '2026-06-30', '2026-07-01', '2026-07-04']
/** 11 is no role. */
const DEGREES = [undefined, undefined, '00', '01', '06', '11', '12']
const ACCESSES = [undefined, undefined, '1', '2', '3']
const HOURS = [undefined, ['20:10:00', '20:40:00'], ['08:00:00', '11:00:00']] as const
const CARDS = ['000111222333', '000999888777']
const PRINCIPALS = [undefined, 'INT001', 'INT002']

/** Guides of a few lines each, whose sessions lie across them. The lot tells one batch from another. */
export function randomBatch(lot: string, count: number, chance: () => number): RandomBatch {
  const one = <Of>(all: readonly Of[]): Of => all[Math.floor(chance() * all.length)] as Of
  const kind = one(KINDS)
  const lines: RandomLine[] = []
  const guides: SampleGuide[] = []
  while (lines.length < count) {
    const number = `${lot}-${guides.length + 1}`
    const card = one(CARDS)
    const principal = one(PRINCIPALS)
    const inGuide: RandomLine[] = Array.from(
      { length: Math.min(1 + Math.floor(chance() * 6), count - lines.length) },
      () => {
        const isExpense = kind !== 'fees' && chance() < 0.2
        const line = isExpense ? expense(one) : procedure(one)
        const session = line.access === undefined ? null : `${line.day} ${card} ${principal ?? number}`
        return { line, session }
      },
    )
    // a guide bills its procedures first
    const ordered = inGuide.toSorted((a, b) => Number('expense' in a.line) - Number('expense' in b.line))
    lines.push(...ordered)
    const urgent = chance() < 0.3
    guides.push({
      number,
      card,
      urgent,
      ...(principal !== undefined && { principal }),
      lines: ordered.map(({ line }) => line),
    })
  }
  return { batch: { kind, lot, guides }, lines }
}

type One = <Of>(all: readonly Of[]) => Of

function procedure(one: One): SampleLine {
  const [degree, access, hours] = [one(DEGREES), one(ACCESSES), one(HOURS)]
  return {
    code: one(CODES),
    day: one(DAYS),
    total: one(['108.00', '1000.00', '0.01']),
    quantity: one(['1', '1', '2', '3']),
    ...(degree !== undefined && { degree }),
    ...(access !== undefined && { access }),
    ...(hours !== undefined && { hours }),
  }
}

function expense(one: One): SampleLine {
  const quantity = one(['1.0000', '2.5000', '0.3333'])
  return { code: one(CODES), day: one(DAYS), total: '54.00', quantity, table: one(['18', '20']), expense: '02' }
}
