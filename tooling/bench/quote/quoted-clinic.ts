import type { BenchDatabase } from '../harness/bench-database.ts'
import type { BenchServer } from '../harness/bench-server.ts'
import { connect } from '../tenant/connect.ts'
import type { Clinic } from '../harness/priced-clinic.ts'
import { makeClinic } from './clinic.ts'

/** The clinic that every benchmark asks which only reads, made when it is first wanted. */
export function quotedClinicOn(
  server: () => Promise<BenchServer>,
  users: AsyncDisposableStack,
): () => Promise<{ database: BenchDatabase; clinic: Clinic }> {
  let made: Promise<{ database: BenchDatabase; clinic: Clinic }> | undefined
  const make = async () => {
    const database = await (await server()).newDatabase(users)
    const clinic = await makeClinic(database)
    await makeProduct(database.superuserUrl)
    console.log(`${clinic.prices} prices are loaded`)
    return { database, clinic }
  }
  return () => (made ??= make())
}

/** PostgreSQL has no product of numbers, which the peers' statements need. */
async function makeProduct(superuserUrl: string): Promise<void> {
  await using stack = new AsyncDisposableStack()
  const superuser = await connect(stack, superuserUrl)
  await superuser.query(`
    create schema bench;
    create aggregate bench.product(numeric) (sfunc = numeric_mul, stype = numeric, initcond = '1')`)
}
