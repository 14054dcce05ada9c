/** A value of a file that is written: a text, a whole number, a day written `YYYY-MM-DD`, or nothing. */
export type FileValue = string | number | { readonly day: string } | null

/** The rows of a file that is written, the header first. */
export type FileRows = readonly (readonly FileValue[])[]
