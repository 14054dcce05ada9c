import type { Scope } from '@vigencia/contracts/access/scope.ts'
import type { BoundOperation } from '@vigencia/server/operations/bind.ts'
import type { Envelope } from './envelope.ts'
import type { Member } from './member.ts'
import type { Members } from './members-of-body.ts'

/** A controller of the old server: how its DTO stands for entries of a catalogue, and its actions. */
export interface Controller {
  /** The name in the address, which is read in any case. */
  readonly name: string
  /** The name of its DTO, for the documentation. */
  readonly dto: string
  /** The modern operations behind it: `insurancePlans` of the router. Null: none. */
  readonly operations: string | null
  readonly members: readonly Member[]
  readonly actions: readonly Action[]
}

export interface Action {
  /** As in the address. */
  readonly name: string
  readonly scope: Scope
  /** For the documentation. */
  readonly summary: string
  /** The message where a rule refuses; the reason may stand behind it. */
  readonly refused: string
  /** `dto` is a body that must be an object; `any` may also be nothing, or an empty text. */
  readonly takes: 'dto' | 'any'
  readonly gives: 'rows' | 'id' | 'nothing'
  /** The input and the output, where these are not the controller's own. */
  readonly inputMembers?: readonly Member[]
  readonly rows?: readonly Member[]
  readonly run: (context: ActionContext) => Promise<Envelope>
}

/** The parts of a request that an action uses. */
export interface ActionContext {
  readonly controller: Controller
  readonly members: Members
  /** The tenant's time zone. */
  readonly timeZone: string
  /** One of the modern operations behind the controller, such as `list`. */
  readonly operation: (name: string) => BoundOperation
  /**
   * Runs the operation. Input and output are as on the modern wire; `beyond` goes past its schema.
   * @throws Refusal, or Unfit where the input does not fit
   */
  readonly ask: (
    bound: BoundOperation,
    input: Record<string, unknown>,
    beyond?: Record<string, unknown>,
  ) => Promise<unknown>
}
