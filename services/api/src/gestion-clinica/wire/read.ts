/** What a value that came in is worth to the modern operation; `null` is none. Or why it is worth nothing, in Spanish. */
export type Read = { readonly value: unknown } | { readonly fault: string }
