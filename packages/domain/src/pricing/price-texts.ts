import type { TextRule } from '../text/text-rule.ts'

/** A procedure's code (TUSS, CBHPM, SIGTAP or a house code). */
export const PROCEDURE_CODE: TextRule = { most: 50, isRequired: true, mayHaveLines: false, mayHaveInvisible: false }

export const PROCEDURE_NAME: TextRule = { most: 500, isRequired: true, mayHaveLines: true, mayHaveInvisible: false }

export const OPTIONAL_PROCEDURE_NAME: TextRule = { ...PROCEDURE_NAME, isRequired: false }

/** The chapter of a fee table that a procedure stands in. */
export const CHAPTER: TextRule = { ...OPTIONAL_PROCEDURE_NAME, most: 10, mayHaveLines: false }

/** Administrative notes beside a price. */
export const PRICE_NOTES: TextRule = { most: 10_000, isRequired: false, mayHaveLines: true, mayHaveInvisible: true }
