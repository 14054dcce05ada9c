import type { Pool } from 'pg'
import { OperatorError } from '../operator-error.ts'
import { readDistribution } from './distribution.ts'
import { planDistribution } from './distribution-plan.ts'

/** How the tables lie, for an operator. */
export interface DistributionFigures {
  /** The version of Citus; null: the database has none, and all lies on one server. */
  readonly citus: string | null
  readonly servers: number
  readonly distributed: number
  readonly reference: number
  /** On the coordinator alone. */
  readonly local: number
}

export async function distributionFigures(pool: Pool): Promise<DistributionFigures> {
  const done = await readDistribution(pool)
  const { placements } = await planDistribution(pool, done)
  const of = (place: string) => placements.filter(({ table }) => done?.tables.get(table) === place).length
  const [distributed, reference] = [of('distributed'), of('reference')]
  const local = placements.length - distributed - reference
  return { citus: done?.version ?? null, servers: done?.servers ?? 1, distributed, reference, local }
}

/**
 * Asserts that a database that was spread is spread whole, and that this role's transactions carry their tenant.
 * One without Citus, or with nothing spread yet, passes.
 * @throws OperatorError that names what lies elsewhere than it should
 */
export async function checkDistribution(pool: Pool): Promise<void> {
  const done = await readDistribution(pool)
  if (done === null || done.tables.size === 0) return
  const { steps } = await planDistribution(pool, done)
  const left = steps.map(({ about }) => about)
  if (!done.carriesTenant)
    throw new OperatorError(
      'citus.propagate_set_commands is not local for this role, so no other server knows whose rows are asked for. Run `./vigencia database distribute` as the owner, and set it on no role to anything else.',
    )
  if (left.length > 0)
    throw new OperatorError(
      `Not distributed yet: ${left.join(', ')}. Run \`./vigencia database distribute\` as the owner.`,
    )
}
