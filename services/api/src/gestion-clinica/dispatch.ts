import type { Principal } from '@vigencia/database/access/principal.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { Errand, Performance } from '@vigencia/server/perform/perform.ts'
import type { Desk } from './controller.ts'
import type { Target } from './controllers.ts'
import { warned, type Envelope } from './envelope.ts'
import { MESSAGES } from './messages.ts'
import { faultsInWords, faultsOf, isTaken, isUnknown, reasonOf } from './reasons.ts'
import { claimedAuthor } from './wire/auditable.ts'
import type { Members } from './wire/members-of-body.ts'
import { Unfit } from './wire/unfit.ts'

/** The modern operation of a name, such as `insurancePlans.list`. */
export type Operations = (name: string) => Performance

export interface Outcome {
  readonly envelope: Envelope
  /** For figures and the log, as it would be over REST. */
  readonly status: number
  readonly error: unknown
}

/** Runs an action for somebody who was let in. */
export async function dispatch(
  { controller, action }: Target,
  {
    errand,
    principal,
    members,
    operations,
  }: {
    readonly errand: Errand
    readonly principal: Principal
    readonly members: Members
    readonly operations: Operations
  },
): Promise<Outcome> {
  const known = [...(action.asked ?? []), ...controller.members]
  const isRead = action.gives === 'rows'
  let status = 200
  try {
    const claimed = isRead ? undefined : claimedAuthor(members, action.name === 'Add')
    const caller = claimed === undefined ? principal : { ...principal, claimed }
    const desk: Desk = {
      controller,
      members,
      timeZone: principal.tenant.timeZone,
      operation: (name) => operations(`${controller.operations}.${name}`),
      async ask(performance, input, beyond = {}) {
        const read = performance.card.input.safeParse(input)
        if (!read.success) throw new Unfit(faultsOf(read.error.issues, known))
        status = performance.card.status ?? 200
        return performance.answer(errand, caller, { ...read.data, ...beyond })
      },
    }
    return { envelope: await action.run(desk), status, error: null }
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
