import { distribute } from '@vigencia/database/distribute/distribute.ts'
import { readDistribution } from '@vigencia/database/distribute/distribution.ts'
import { planDistribution, type DistributionPlan } from '@vigencia/database/distribute/distribution-plan.ts'
import { checkSchema } from '@vigencia/database/migrate/check-schema.ts'
import { allMigrations } from './all-migrations.ts'
import { command } from './command/command.ts'
import { CommandFault } from './command/command-fault.ts'
import { told } from './command/told.ts'
import { withDatabase } from './with-database.ts'

export const distributeCommand = command({
  noun: 'database',
  verb: 'distribute',
  summary: 'Spread the tables of tenants over the servers of Citus, as the owner; again for what came since',
  args: {},
  options: {
    plan: { about: 'Print where each table would lie and the statements, and change nothing; it needs no Citus' },
  },
  run: ({ environment, options, report }) =>
    withDatabase(environment, ['owner'], async ({ pool }) => {
      await checkSchema(pool, allMigrations)
      const done = await readDistribution(pool)
      const plan = await planDistribution(pool, done)
      if (options.plan) return { json: plan, text: textOf(plan) }
      if (done === null)
        throw new CommandFault(
          told`This PostgreSQL has no Citus. Put citus first into shared_preload_libraries of every server, and run "create extension citus" in this database as a superuser. docs/running/on-citus.md says what else is needed.`,
        )
      await distribute(pool, plan.steps, report)
      const steps = plan.steps.map(({ about }) => about)
      const text = steps.length === 0 ? 'Nothing to do: all is distributed.' : `${steps.length} steps done.`
      return { json: { distributed: steps }, text }
    }),
})

/** As SQL: where each table lies stands in comments. */
function textOf({ placements, steps }: DistributionPlan): string {
  const comments = placements.map(({ table, place, because }) => `-- ${table}: ${place}, ${because}`)
  const transactions = steps.map(({ statements }) =>
    ['begin', ...statements, 'commit'].map((one) => `${one};`).join('\n'),
  )
  return [comments.join('\n'), ...transactions].join('\n\n')
}
