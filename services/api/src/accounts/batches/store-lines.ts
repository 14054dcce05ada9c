import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { DECIMAL_PLACES, decimalText } from '@vigencia/domain/money/decimal.ts'
import type { BilledLine, BilledParticipant } from '@vigencia/tiss/batch/billed-line.ts'
import { columnOf } from '../column-of.ts'

/** Where lines of one file go. */
export interface LinePlace {
  readonly batchId: string
  readonly convenioId: string
}

interface LineToStore {
  readonly lineNo: number
  readonly of: { readonly guideNo: number }
  readonly line: BilledLine
}

/** A row of `billing.lines`, without its batch. */
export type StoredRow = ReturnType<typeof rowOf>

/** Writes lines of a file, many at once. */
export class LineStore {
  readonly #work: UnitOfWork
  readonly #place: LinePlace
  /** Providers by their registry, as far as it was looked up; null: nobody active has it. */
  readonly #providers = new Map<string, string | null>()

  constructor(work: UnitOfWork, place: LinePlace) {
    this.#work = work
    this.#place = place
  }

  /** Rows of lines, each in its place. */
  async rowsOf(lines: readonly LineToStore[]): Promise<StoredRow[]> {
    await this.#lookUp(lines)
    const participantOf = (one: BilledParticipant) => this.#participantOf(one)
    return lines.map((line) => rowOf(line, participantOf))
  }

  async write(rows: readonly StoredRow[]): Promise<void> {
    const { batchId, convenioId } = this.#place
    const participants = rows.map((row) => JSON.stringify(row.participants))
    const columns = COLUMNS.map((name) => columnOf(rows, name))
    await this.#work.sql(INSERT, [this.#work.tenant.id, batchId, convenioId, participants, ...columns])
  }

  /** Of a professional the provider whom the registry names is kept, and not the registry. */
  #participantOf({ degree, registry, specialty }: BilledParticipant) {
    return { degree, provider_id: registry === null ? null : (this.#providers.get(registry) ?? null), specialty }
  }

  async #lookUp(lines: readonly LineToStore[]): Promise<void> {
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

interface StoredParticipant {
  readonly degree: string | null
  readonly provider_id: string | null
  readonly specialty: string | null
}

function rowOf({ lineNo, of, line }: LineToStore, participantOf: (one: BilledParticipant) => StoredParticipant) {
  return {
    line_no: lineNo,
    guide_no: of.guideNo,
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
    participants: line.participants.map(participantOf),
  }
}

const COLUMNS = [
  'line_no',
  'guide_no',
  'item',
  'kind',
  'day',
  'began_at',
  'ended_at',
  'code_table',
  'code',
  'quantity',
  'access',
  'expense_group',
  'factor',
  'unit_cents',
  'total_cents',
] as const satisfies readonly (keyof StoredRow)[]

const INSERT = `
  insert into billing.lines (tenant_id, batch_id, convenio_id, participants, ${COLUMNS.join(', ')})
  select $1::uuid, $2::uuid, $3::uuid, r.*
    from unnest($4::jsonb[], $5::integer[], $6::integer[], $7::text[], $8::text[], $9::date[], $10::text[], $11::text[],
                $12::text[], $13::text[], $14::numeric[], $15::text[], $16::text[], $17::numeric[], $18::bigint[],
                $19::bigint[]) as r
  returning null`
