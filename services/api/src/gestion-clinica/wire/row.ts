/** An entry as a modern operation answers it. */
export type Row = Readonly<Record<string, unknown>>
