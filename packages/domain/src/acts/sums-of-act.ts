import { plus, roundHalfUp, type Ratio } from '../money/ratio.ts'
import type { ParticipantRole } from './act.ts'
import { ACT_GROUPS, GROUP_OF, type ActGroup } from './act-group.ts'
import type { PricedActLine } from './price-lines.ts'

const NOTHING: Ratio = { numerator: 0n, denominator: 1n }

export interface RoleSum {
  readonly role: ParticipantRole
  readonly price_cents: number
  /** By how much it differs from the sum of its lines. */
  readonly rounding_cents: number
}

export interface GroupSum {
  readonly group: ActGroup
  readonly price_cents: number
}

/** What each role is paid. Where a period rounds by act, the exact sum of its lines, of any day, is rounded once. */
export function sumsByRole(lines: readonly PricedActLine[]): RoleSum[] {
  const ofRoles = Map.groupBy(lines, ({ role }) => role)
  ofRoles.delete(null)
  return [...ofRoles].map(([role, ofRole]) => {
    const price_cents = [...Map.groupBy(ofRole, ({ of }) => of.day.period?.periodId).values()]
      .map((ofPeriod) => (isRoundedOnce(ofPeriod) ? roundedOnce(ofPeriod) : roundedByLine(ofPeriod)))
      .reduce((sum, cents) => sum + cents, 0)
    return { price_cents, role: role as ParticipantRole, rounding_cents: price_cents - roundedByLine(ofRole) }
  })
}

/** What each group costs: procedures as their roles are paid, and expenses by the table of their code. */
export function sumsByGroup(lines: readonly PricedActLine[], roles: readonly RoleSum[]): GroupSum[] {
  const sums = new Map<ActGroup, number>()
  const add = (group: ActGroup, cents: number) => sums.set(group, (sums.get(group) ?? 0) + cents)
  for (const { price_cents } of roles) add('procedures', price_cents)
  for (const line of lines) if (line.expense !== null) add(GROUP_OF[line.expense.codeTable], centsOfLine(line))
  return ACT_GROUPS.flatMap((group) => {
    const price_cents = sums.get(group)
    return price_cents === undefined ? [] : [{ group, price_cents }]
  })
}

function centsOfLine({ outcome }: PricedActLine): number {
  return 'cents' in outcome ? Number(outcome.cents) : 0
}

/** Lines of one period have its rules. */
function isRoundedOnce([one]: readonly PricedActLine[]): boolean {
  return one?.of.day.rules.rounding === 'act'
}

function roundedByLine(lines: readonly PricedActLine[]): number {
  return lines.reduce((sum, line) => sum + centsOfLine(line), 0)
}

function roundedOnce(lines: readonly PricedActLine[]): number {
  const exact = lines.map(({ outcome }) => ('cents' in outcome ? outcome.exactCents : NOTHING))
  return Number(roundHalfUp(exact.reduce(plus, NOTHING)))
}
