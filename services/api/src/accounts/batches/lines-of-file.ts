import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { sessionOf, type LineToPrice } from '@vigencia/domain/accounts/acts-of-batch.ts'
import type { Accommodation } from '@vigencia/domain/pricing/qualifiers.ts'
import type { BilledGuide } from '@vigencia/tiss/batch/billed-guide.ts'
import type { BilledLine } from '@vigencia/tiss/batch/billed-line.ts'
import { judgeSet, type Judging } from './judge-lines.ts'
import type { LineToJudge } from './lines-to-judge.ts'
import { LineStore, type StoredRow } from './store-lines.ts'

/** So many lines are written at once, with the rest of their guide. */
const AT_ONCE = 1_000
/** A guide of more lines is not waited for to its end. */
const MOST_AT_ONCE = 8_000

/** What is known of a guide, and of its stay once its last line was read. */
export interface GuideOfLines {
  readonly guideNo: number
  readonly guide: BilledGuide
  readonly card: string | null
  readonly planId: string | null
  /** Undefined: its last line has yet to come. */
  accommodation: Accommodation | null | undefined
}

interface ReadLine {
  readonly lineNo: number
  readonly of: GuideOfLines
  readonly line: BilledLine
}

/**
 * The lines of a file, written down and judged while it is read, so that memory does not grow with it. Lines of one
 * session may lie anywhere in the file, and a long guide may end later: these are counted, and judged at its end.
 */
export class LinesOfFile {
  readonly #work: UnitOfWork
  readonly #judging: Judging
  readonly #store: LineStore
  #waiting: ReadLine[] = []
  /** One set is written while the next is read. */
  #writing: Promise<void> = Promise.resolve()
  #count = 0
  #lateCount = 0

  constructor(work: UnitOfWork, judging: Judging) {
    this.#work = work
    this.#judging = judging
    this.#store = new LineStore(work, judging)
  }

  get count(): number {
    return this.#count
  }

  add(of: GuideOfLines, line: BilledLine): Promise<void> | void {
    this.#count += 1
    this.#waiting.push({ lineNo: this.#count, of, line })
    if (this.#waiting.length >= MOST_AT_ONCE) return this.#flush()
  }

  /** The guide of the lines before has ended. */
  endGuide(): Promise<void> | void {
    if (this.#waiting.length >= AT_ONCE) return this.#flush()
  }

  /** Writes what waits. Answers how many lines have yet to be judged. */
  async end(): Promise<number> {
    await this.#flush()
    await this.#writing
    return this.#lateCount
  }

  async #flush(): Promise<void> {
    const lines = this.#waiting
    this.#waiting = []
    await this.#writing
    this.#writing = this.#write(lines)
    // whoever waits for it is told of its failure
    this.#writing.catch(() => undefined)
  }

  async #write(lines: readonly ReadLine[]): Promise<void> {
    if (lines.length === 0) return
    const rows = await this.#store.rowsOf(lines)
    await this.#store.write(rows)
    const ready = lines.flatMap((line, at) => toJudge(line, rows[at] as StoredRow) ?? [])
    this.#lateCount += lines.length - ready.length
    await judgeSet(this.#work, this.#judging, ready)
  }
}

/** A line as its verdict needs it; null: its act may have lines that have yet to come. */
function toJudge({ of, line }: ReadLine, row: StoredRow): LineToJudge | null {
  const { guide, guideNo, card, planId, accommodation } = of
  if (accommodation === undefined) return null
  const found: LineToJudge = {
    id: String(row.line_no),
    lineNo: row.line_no,
    guideId: String(guideNo),
    guideKind: guide.kind,
    principal: guide.principal,
    card,
    character: guide.character,
    kind: line.kind,
    day: row.day,
    beganAt: line.beganAt,
    endedAt: line.endedAt,
    codeTable: line.codeTable,
    code: line.code,
    quantity: row.quantity,
    access: line.access,
    participants: row.participants.map(({ degree, provider_id: providerId, specialty }) => ({
      degree,
      providerId,
      specialty,
    })),
    planId,
    accommodation,
    totalCents: line.totalCents,
    invoiceCents: null,
  }
  return sessionOf(found as LineToPrice) === found.id ? found : null
}
