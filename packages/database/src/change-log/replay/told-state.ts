import type { LoggedValues } from '../change.ts'
import type { Made, Replaced, Touched } from './made-rows.ts'
import type { LoggedEntry, Told, ToldRows } from './told-rows.ts'

/** A row as the entries so far tell it. */
export interface ToldRow {
  /** The entry that told each value last. */
  readonly revisions: Map<string, number>
  readonly values: Map<string, unknown>
  /** What it held before the first entry that changed it; null where an entry made it alone. */
  readonly first: LoggedValues | null
}

/** Everything that the entries of a stream say about rows of one table: one part of the rows, so that memory is bounded. */
export class ToldState {
  readonly rows = new Map<string, ToldRow>()
  readonly made: { readonly revision: number; readonly made: Made }[] = []
  readonly replaced: { readonly revision: number; readonly replaced: Replaced }[] = []
  /** Groups that one entry made as a whole. */
  readonly groups = new Set<string>()
  readonly notProvableGroups = new Set<string>()
  readonly notProvableRows = new Set<string>()
  /** The number of entries of each type that do not hold enough. */
  readonly notProvable = new Map<string, number>()
  readonly #tell: (entry: LoggedEntry) => readonly Told[]
  readonly #group: string | undefined
  readonly #isMine: (group: string) => boolean

  constructor(noun: ToldRows, isMine: (group: string) => boolean) {
    this.#tell = noun.teller()
    this.#group = noun.group
    this.#isMine = isMine
  }

  take(entry: LoggedEntry): void {
    for (const told of this.#tell(entry)) this.#takeTold(entry, told)
  }

  #takeTold({ revision, change_type }: LoggedEntry, told: Told): void {
    if ('made' in told) {
      if (this.#isMine(told.made.period_id)) this.made.push({ revision, made: told.made })
    } else if ('replaced' in told) {
      if (this.#isMine(told.replaced.period_id)) this.replaced.push({ revision, replaced: told.replaced })
    } else if ('gone' in told) {
      for (const [row, { values }] of this.rows) if (told.gone(values)) this.rows.delete(row)
    } else if ('group' in told) {
      this.groups.add(told.group)
    } else if ('notProvable' in told) {
      this.notProvable.set(change_type, (this.notProvable.get(change_type) ?? 0) + 1)
      if ('group' in told.notProvable) this.notProvableGroups.add(told.notProvable.group)
      else this.notProvableRows.add(told.notProvable.row)
    } else if (this.#isMine(this.#groupOf(told))) {
      this.#merge(revision, told)
    }
  }

  #groupOf({ row, values, before }: Extract<Told, { row: string }>): string {
    const { [this.#group ?? '']: group = before?.[this.#group ?? ''] ?? row } = values
    return String(group)
  }

  #merge(revision: number, { row, values, before }: Extract<Told, { row: string }>): void {
    const known = this.rows.get(row) ?? { revisions: new Map(), values: new Map(), first: before ?? null }
    for (const [name, value] of Object.entries(values)) {
      known.values.set(name, value)
      known.revisions.set(name, revision)
    }
    this.rows.set(row, known)
  }

  /** The rows of one bulk change that later entries changed one by one, and what these held first. */
  touchedOf({ period_id, made_at }: Made): Touched {
    const ids: string[] = []
    const before: LoggedValues[] = []
    for (const [id, { first, values }] of this.rows) {
      if (first === null) {
        if (values.get('period_id') === period_id) ids.push(id)
      } else if (first['period_id'] === period_id && first['created_at'] === made_at) {
        ids.push(id)
        before.push(first)
      }
    }
    return { ids, before }
  }
}
