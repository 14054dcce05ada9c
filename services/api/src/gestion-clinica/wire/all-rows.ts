/** More rows than any catalogue has. The old wire has no pages, so all rows are of one moment. */
export const ALL_ROWS = { limit: 10_000_000 }
