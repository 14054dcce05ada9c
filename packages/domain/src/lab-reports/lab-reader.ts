import type { Day } from '../calendar/day.ts'
import { codeOf, fieldsOf, isAbsent, numberOf, reportedDay, textOf, type Fields } from '../case-reports/read-value.ts'
import type { ReportFault } from '../case-reports/report-fault.ts'
import { ReportReader } from '../case-reports/report-reader.ts'
import { LAB_TEXTS } from './lab-texts.ts'

/** An establishment: SISA's own number, or the fourteen digits of its REFES code as text. Clients send either. */
export type LabEstablishment = number | string

const MOST_ID = 2_147_483_647
const idOf = numberOf(1, MOST_ID)

/** Reads the members of a sample or a result one after the other and collects all faults. */
export class LabReader {
  readonly #input: Fields
  readonly #reader = new ReportReader()

  constructor(json: unknown) {
    this.#input = fieldsOf(json) ?? {}
  }

  get faults(): readonly ReportFault[] {
    return this.#reader.faults
  }

  add(fault: ReportFault): void {
    this.#reader.add(fault)
  }

  /** A number that the registry or its tables gave. */
  id(key: string): number | null {
    return this.#reader.required(this.#input[key], idOf, LAB_TEXTS.whole(key))
  }

  idOrNull(key: string): number | null {
    return this.#reader.optional(this.#input[key], idOf, LAB_TEXTS.whole(key))
  }

  code(key: string): number | null {
    return this.#reader.required(this.#input[key], codeOf, LAB_TEXTS.whole(key))
  }

  truth(key: string): boolean | null {
    return this.#reader.required(
      this.#input[key],
      (value) => (typeof value === 'boolean' ? value : null),
      LAB_TEXTS.truth(key),
    )
  }

  day(key: string): Day | null {
    return this.#reader.required(this.#input[key], reportedDay, LAB_TEXTS.day(key))
  }

  dayOrNull(key: string): Day | null {
    return this.#reader.optional(this.#input[key], reportedDay, LAB_TEXTS.day(key))
  }

  establishment(key: string): LabEstablishment | null {
    return this.#reader.required(this.#input[key], establishmentOf, LAB_TEXTS.establishment(key))
  }

  /** A text, which may be empty. Absent is empty too. */
  text(key: string): string | null {
    const value = this.#input[key]
    return isAbsent(value) ? '' : this.#reader.required(value, textOf(0, 1000), LAB_TEXTS.value(key))
  }
}

function establishmentOf(value: unknown): LabEstablishment | null {
  const text = textOf(1, 14)(value)
  if (text !== null && /^\d{14}$/.test(text)) return text
  return idOf(value)
}
