import type { RefusalCode } from '@vigencia/domain/refusals.ts'
import type { WireInput } from './call-operation.ts'
import type { World } from './world.ts'

/** Makes what a call needs, and answers the call's input. */
export type Situation = (world: World) => Promise<WireInput> | WireInput

/** How an operation is called: once so that it answers, and once for each refusal that its card declares. */
export interface Scenario {
  readonly happy: Situation
  /** What anybody needs of their own before they call it at all. */
  readonly setUp?: (world: World) => Promise<unknown>
  readonly refused: { readonly [Code in RefusalCode]?: Situation }
}

/** By the operation's name, as tRPC calls it. */
export type Scenarios = Readonly<Record<string, Scenario>>

/** An id that nothing has. */
export const UNKNOWN_ID = '00000000-0000-4000-8000-000000000000'
