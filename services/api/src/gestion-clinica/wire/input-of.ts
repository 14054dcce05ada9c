import type { Member } from './member.ts'
import { has, readMembers, type Members } from './members-of-body.ts'

/**
 * The input of the modern operation in a DTO. A missing state is active, so nothing ends because a member was left out.
 * @throws Unfit
 */
export function inputOf(members: readonly Member[], fields: Members): Record<string, unknown> {
  const taken = members.filter(({ use, modern }) => (use === 'kept' || use === 'required') && modern !== null)
  const values = readMembers(
    fields,
    taken.map(({ wire, kind, use }) => ({ wire, kind, isRequired: use === 'required' })),
  )
  return Object.fromEntries(
    taken.map(({ wire, modern }, i) => [modern, modern === 'is_active' && !has(fields, wire) ? true : values[i]]),
  )
}
