import { OperatorError } from '@vigencia/database/operator-error.ts'
import { isLoopback } from '../networks/is-loopback.ts'

/** @throws OperatorError where no demo may run: its key is no secret, so a demo listens on this machine alone */
export function mustBeDemoHost(host: string, setting: string): void {
  if (!isLoopback(host))
    throw new OperatorError(
      `DEMO is on and ${setting} is ${host}: everybody knows the demo's key, so set ${setting} to 127.0.0.1, or DEMO to 0.`,
    )
}
