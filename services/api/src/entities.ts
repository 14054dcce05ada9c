import { Convenio, CurrentConvenio } from './convenios/convenio.ts'

/** Everything the ORM carries. Bulk data and hot reads are SQL and need no entity. */
export const entities = [Convenio, CurrentConvenio]
