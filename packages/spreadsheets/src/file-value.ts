/** A value of a file that is sent out: a text, a whole number, a day written `YYYY-MM-DD`, or nothing. */
export type FileValue = string | number | { readonly day: string } | null

/** A file of rows, the header first. */
export type FileRows = readonly (readonly FileValue[])[]
