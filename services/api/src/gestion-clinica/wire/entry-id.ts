import type { Operation } from '@vigencia/contracts/operation/operation.ts'
import { routeOf } from '@vigencia/contracts/operation/route.ts'
import type { Member } from './member.ts'
import { readMembers, type Members } from './members-of-body.ts'

/**
 * The id of the entry that a body means, by its name in the modern operation. Null: no entry can have it.
 * @throws Unfit
 */
export function entryId(card: Operation, members: readonly Member[], values: Members): Record<string, number> | null {
  const own = members.find(({ modern }) => modern === 'id') as Member
  const [id] = readMembers(values, [own])
  const [name] = routeOf(card).pathNames
  return typeof id === 'number' && id > 0 ? { [name as string]: id } : null
}
