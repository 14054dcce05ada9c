import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { DECIMAL_PLACES, decimalText } from '@vigencia/domain/money/decimal.ts'
import type { BilledLine, BilledParticipant } from '@vigencia/tiss/batch/billed-line.ts'

/** So many lines are written at once. */
const AT_ONCE = 2_000

/** Where lines of one file go. */
export interface LinePlace {
  readonly batchId: string
  readonly convenioId: string
}

interface WaitingLine {
  readonly line_no: number
  readonly guide_no: number
  readonly line: BilledLine
}

/** Writes the lines of a file as they are read, many at once, so that memory does not grow with the file. */
export class LineStore {
  readonly #work: UnitOfWork
  readonly #place: LinePlace
  #waiting: WaitingLine[] = []
  #count = 0
  /** Providers by their registry, as far as it was looked up; null: nobody active has it. */
  readonly #providers = new Map<string, string | null>()

  constructor(work: UnitOfWork, place: LinePlace) {
    this.#work = work
    this.#place = place
  }

  get count(): number {
    return this.#count
  }

  async add(guideNo: number, line: BilledLine): Promise<void> {
    this.#count += 1
    this.#waiting.push({ line_no: this.#count, guide_no: guideNo, line })
    if (this.#waiting.length >= AT_ONCE) await this.flush()
  }

  async flush(): Promise<void> {
    if (this.#waiting.length === 0) return
    const lines = this.#waiting
    this.#waiting = []
    await this.#lookUp(lines)
    const rows = lines.map(({ line_no, guide_no, line }) => ({ line_no, guide_no, ...this.#rowOf(line) }))
    const { batchId, convenioId } = this.#place
    await this.#work.sql(INSERT, [this.#work.tenant.id, batchId, convenioId, JSON.stringify(rows)])
  }

  #rowOf(line: BilledLine) {
    return {
      item: line.item,
      kind: line.kind,
      day: line.day.toString(),
      began_at: line.beganAt,
      ended_at: line.endedAt,
      code_table: line.codeTable,
      code: line.code,
      quantity: decimalText(line.quantity, DECIMAL_PLACES),
      access: line.access,
      expense_group: line.expenseGroup,
      factor: decimalText(line.factor, DECIMAL_PLACES),
      unit_cents: line.unitCents,
      total_cents: line.totalCents,
      participants: line.participants.map((one) => this.#participantOf(one)),
    }
  }

  /** Of a professional the provider whom the registry names is kept, and not the registry. */
  #participantOf({ degree, registry, specialty }: BilledParticipant) {
    return { degree, provider_id: registry === null ? null : (this.#providers.get(registry) ?? null), specialty }
  }

  async #lookUp(lines: readonly WaitingLine[]): Promise<void> {
    const unseen = new Set<string>()
    for (const { line } of lines)
      for (const { registry } of line.participants)
        if (registry !== null && !this.#providers.has(registry)) unseen.add(registry)
    if (unseen.size === 0) return
    const found = await this.#work.sql<{ id: string; registry: string }>(
      `select id, registry from contracts.providers where tenant_id = $1 and registry = any ($2::text[]) and is_active`,
      [this.#work.tenant.id, [...unseen]],
    )
    for (const registry of unseen) this.#providers.set(registry, null)
    for (const { id, registry } of found) this.#providers.set(registry, id)
  }
}

const INSERT = `
  insert into billing.lines (tenant_id, batch_id, convenio_id, line_no, guide_no, item, kind, day, began_at, ended_at,
         code_table, code, quantity, access, expense_group, factor, unit_cents, total_cents, participants)
  select $1, $2, $3, t.* from jsonb_to_recordset($4::jsonb) as t (
         line_no integer, guide_no integer, item text, kind text, day date, began_at text, ended_at text,
         code_table text, code text, quantity numeric, access text, expense_group text, factor numeric,
         unit_cents bigint, total_cents bigint, participants jsonb)
  returning null`
