/** The fault of one member, in Spanish. */
export interface MemberFault {
  readonly wire: string
  readonly why: string
}

/** Members whose values do not fit. */
export class Unfit extends Error {
  /** For the log. */
  readonly code = 'invalid_input'
  readonly faults: readonly MemberFault[]

  constructor(faults: readonly MemberFault[]) {
    super(faults.map(({ wire, why }) => `${wire}: ${why}`).join('; '))
    this.name = 'Unfit'
    this.faults = faults
  }
}
