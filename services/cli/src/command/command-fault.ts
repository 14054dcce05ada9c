import { OperatorError } from '@vigencia/database/operator-error.ts'
import type { Told } from './told.ts'

/** What keeps a command from its work and an operator can mend, told in their language. */
export class CommandFault extends OperatorError {
  readonly told: Told

  constructor(told: Told, options?: ErrorOptions) {
    super(told.in(), options)
    this.told = told
  }
}
