import { isAbsent } from './read-value.ts'
import type { ReportFault } from './report-fault.ts'

/** Reads a report's values one after another and collects all faults. */
export class ReportReader {
  readonly #faults: ReportFault[] = []

  get faults(): readonly ReportFault[] {
    return this.#faults
  }

  add(fault: ReportFault): void {
    this.#faults.push(fault)
  }

  /** Reads a required value. Where it is absent or cannot be read, the answer is null and the fault is added. */
  required<T>(value: unknown, read: (value: unknown) => T | null, fault: ReportFault): T | null {
    const found = isAbsent(value) ? null : read(value)
    if (found === null) this.add(fault)
    return found
  }

  /** A value that may be absent or null. */
  optional<T>(value: unknown, read: (value: unknown) => T | null, fault: ReportFault): T | null {
    return isAbsent(value) ? null : this.required(value, read, fault)
  }
}
