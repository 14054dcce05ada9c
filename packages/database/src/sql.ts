import { CompiledQuery, type Kysely } from 'kysely'

/**
 * One statement with bound parameters ($1, $2, …) on the connection and transaction of the unit of work.
 * Values of type bigint and numeric, and times, come as text. Columns or the caller make values of them.
 */
export type Sql = <Row>(text: string, parameters?: readonly unknown[]) => Promise<Row[]>

export function sqlOn(connection: Kysely<unknown>): Sql {
  return async <Row>(text: string, parameters: readonly unknown[] = []) => {
    const result = await connection.executeQuery<Row>(CompiledQuery.raw(text, [...parameters]))
    return result.rows
  }
}
