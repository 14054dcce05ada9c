import type { ActionContext } from './controller.ts'
import { foldedText } from '@vigencia/domain/text/folded-text.ts'
import { FLAG, STATE } from './kind.ts'
import type { Member } from './member.ts'
import { has, readMembers } from './members-of-body.ts'
import type { Row } from './row.ts'

interface Filters {
  /** The filters of the modern list. */
  readonly filters: Record<string, unknown>
  /** Conditions for which it has no filter. */
  readonly matches: (row: Row) => boolean
}

/**
 * The filters in a DTO: every member with a value. Texts are equal when trimmed, and blind to case and accents.
 * @throws Unfit
 */
export function filtersOf({
  controller,
  members,
  operation,
}: Pick<ActionContext, 'controller' | 'members' | 'operation'>): Filters {
  const { shape } = operation('list').card.input
  const able = controller.members.filter(
    (member) => member.modern !== null && member.use !== 'told' && !isState(member),
  )
  const values = readMembers(members, able)
  const request = able.flatMap((member, i) => (saysSomething(values[i]) ? [{ member, value: values[i] }] : []))
  const isKnown = ({ modern, shows, kind }: Member) =>
    kind !== STATE && shows === undefined && Object.hasOwn(shape, modern as string)
  const others = request.filter(({ member }) => !isKnown(member))
  return {
    filters: Object.fromEntries(
      request.filter(({ member }) => isKnown(member)).map(({ member, value }) => [member.modern, value]),
    ),
    matches: (row) => others.every(({ member, value }) => isOf(member, row, value)),
  }
}

/**
 * The filter in `f_estado`. A default DTO has 0 there and means all.
 * Only a body without members to search by means the inactive ones by 0.
 * @throws Unfit
 */
export function asksForState({
  controller,
  members,
}: Pick<ActionContext, 'controller' | 'members'>): 'active' | 'inactive' | 'all' {
  const state = controller.members.find(isState)
  if (state === undefined || (members.get(state.wire.toLowerCase()) ?? null) === null) return 'all'
  const [isActive] = readMembers(members, [state])
  if (isActive === true) return 'active'
  const search = controller.members.find(({ modern }) => modern === 'search')
  return search !== undefined && has(members, search.wire) ? 'all' : 'inactive'
}

function isState({ modern, kind }: Member): boolean {
  return modern === 'is_active' && kind === FLAG
}

function saysSomething(value: unknown): boolean {
  return value !== null && value !== false && value !== 0 && !(typeof value === 'string' && value.trim() === '')
}

function isOf({ modern, shows, kind }: Member, row: Row, request: unknown): boolean {
  const held = row[shows ?? (modern as string)]
  if (typeof request !== 'string') return held === request
  return foldedText(((kind === STATE ? kind.show(held) : held) as string | null) ?? '') === foldedText(request)
}
