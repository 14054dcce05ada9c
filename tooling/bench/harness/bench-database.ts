/** A migrated database that only the benchmark uses. */
export interface BenchDatabase {
  readonly ownerUrl: string
  readonly serviceUrl: string
  /** The server's superuser on the same database: row-level security does not hold it. */
  readonly superuserUrl: string
}
