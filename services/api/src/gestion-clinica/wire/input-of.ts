import type { Member } from './member.ts'
import { has, readMembers, type Members } from './members-of-body.ts'

/**
 * What a DTO says, for the modern operation. A state that is not said is active: nothing ends because it was left out.
 * @throws Unfit
 */
export function inputOf(members: readonly Member[], fields: Members): Record<string, unknown> {
  const taken = members.filter(({ use, modern }) => use !== 'shown' && modern !== null)
  const values = readMembers(
    fields,
    taken.map(({ wire, kind, use }) => ({ wire, kind, isRequired: use === 'required' })),
  )
  return Object.fromEntries(
    taken.map(({ wire, modern }, i) => [modern, modern === 'is_active' && !has(fields, wire) ? true : values[i]]),
  )
}
