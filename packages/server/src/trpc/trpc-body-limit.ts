import type { AnyRouter } from '@trpc/server'
import { bodyLimitOf } from '../request/body-limit.ts'
import { boundOperationsOf } from './bound-operations-of.ts'

/** An envelope is held in memory as a whole, so files and batches have a limit of their own. */
const MOST_OF_A_BODY = 4 * 1024 * 1024

export interface TrpcBodyLimits {
  /** What no body is too long for that is as long as this. */
  readonly least: number
  /** The limit of a body that is sent to this path, such as `/trpc/convenios.create`: what its operations take together. */
  of(path: string): number
  /** Whether this path names an operation that anybody may call, so that any body is read. */
  isPublic(path: string): boolean
}

export function trpcBodyLimits(router: AnyRouter): TrpcBodyLimits {
  const operations = boundOperationsOf(router)
  const limits = new Map(operations.map(({ name, operation }) => [name, bodyLimitOf(operation.card)]))
  const open = new Set(operations.filter(({ operation }) => operation.card.scope === 'public').map(({ name }) => name))
  const namesIn = (path: string) => path.slice(path.lastIndexOf('/') + 1).split(',')
  const least = Math.min(...limits.values())
  return {
    least,
    of(path) {
      const together = namesIn(path).reduce((sum, name) => sum + (limits.get(name) ?? 0), 0)
      return Math.min(Math.max(together, least), MOST_OF_A_BODY)
    },
    isPublic: (path) => namesIn(path).some((name) => open.has(name)),
  }
}
