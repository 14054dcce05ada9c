import type { Principal } from '@vigencia/database/principal.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { CallContext, BoundOperation } from '@vigencia/server/operations/bind.ts'
import type { ActionContext } from './wire/controller.ts'
import type { Target } from './controllers.ts'
import { warned, type Envelope } from './wire/envelope.ts'
import { MESSAGES } from './wire/messages.ts'
import { faultsInWords, faultsOf, isTaken, isUnknown, reasonOf } from './wire/reasons.ts'
import { claimedAuthor } from './wire/auditable.ts'
import type { Members } from './wire/members-of-body.ts'
import { Unfit } from './wire/unfit.ts'

/** The modern operation of a name, such as `insurancePlans.list`. */
export type Operations = (name: string) => BoundOperation

export interface Outcome {
  readonly envelope: Envelope
  /** The status for figures and the log, as it would be over REST. */
  readonly status: number
  readonly error: unknown
}

/** Runs an action for a caller who was let in. */
export async function dispatch(
  { controller, action }: Target,
  {
    call,
    principal,
    members,
    operations,
  }: {
    readonly call: CallContext
    readonly principal: Principal
    readonly members: Members
    readonly operations: Operations
  },
): Promise<Outcome> {
  const known = [...(action.inputMembers ?? []), ...controller.members]
  const isRead = action.gives === 'rows'
  let status = 200
  try {
    const claimed = isRead ? undefined : claimedAuthor(members, action.name === 'Add')
    const caller = claimed === undefined ? principal : { ...principal, claimed }
    const context: ActionContext = {
      controller,
      members,
      timeZone: principal.tenant.timeZone,
      operation: (name) => operations(`${controller.operations}.${name}`),
      async ask(bound, input, beyond = {}) {
        const read = bound.input.safeParse(input)
        if (!read.success) throw new Unfit(faultsOf(read.error.issues, known))
        status = bound.card.status ?? 200
        return bound.answer(call, caller, { ...read.data, ...beyond })
      },
    }
    return { envelope: await action.run(context), status, error: null }
  } catch (error) {
    if (error instanceof Unfit)
      return { envelope: warned(`${action.refused} ${faultsInWords(error.faults)}`, isRead), status: 422, error }
    if (error instanceof Refusal) return { envelope: refused(error), status: error.status, error }
    throw error
  }

  function refused(refusal: Refusal): Envelope {
    if (isTaken(refusal) && action.name === 'Add') return warned(MESSAGES.taken)
    if (isUnknown(refusal)) return warned(action.refused, isRead)
    return warned(`${action.refused} ${reasonOf(refusal, known)}`, isRead)
  }
}
