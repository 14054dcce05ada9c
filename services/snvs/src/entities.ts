import { Case } from './cases/case.ts'

/** Everything the ORM carries. What goes over many cases at once is SQL and needs no entity. */
export const entities = [Case]
