/** The modern value of what came in, where `null` is none; or the reason in Spanish why it has none. */
export type Read = { readonly value: unknown } | { readonly fault: string }
