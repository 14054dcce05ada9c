import type { EntityManager, Options } from '@mikro-orm/postgresql'
import { connectOrm } from '@vigencia/database/orm/connect-orm.ts'
import { OperatorError } from '@vigencia/database/operator-error.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'

/** The owner of a database, and everything the ORM carries in it. */
export interface DemoOwner {
  readonly url: string
  readonly entities: NonNullable<Options['entities']>
}

/**
 * Runs a change of the demo as the owner of the database.
 * @throws OperatorError when the database holds something that stands in the way
 */
export async function asDemoOwner(
  { url, entities }: DemoOwner,
  run: (em: EntityManager) => Promise<void>,
): Promise<void> {
  const orm = await connectOrm({ url, poolSize: 1 }, entities)
  try {
    await run(orm.em)
  } catch (error) {
    throw error instanceof Refusal
      ? new OperatorError(`The demo cannot be loaded: ${error.message}`, { cause: error })
      : error
  } finally {
    await orm.close(true)
  }
}
