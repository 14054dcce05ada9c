import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'

/** Whether the database itself sorts text by its bytes, so that an index by code gives code-point order. */
export async function sortsByBytes(work: UnitOfWork): Promise<boolean> {
  const [row] = await work.sql<{ by_bytes: boolean }>(
    `select datlocprovider = 'b' or (datlocprovider = 'c' and datcollate in ('C', 'POSIX')) as by_bytes
       from pg_catalog.pg_database where datname = current_database()`,
  )
  return row?.by_bytes === true
}
