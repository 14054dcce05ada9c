import { z } from 'zod'

const id = z
  .string()
  .regex(/^\d{1,9}$/, 'must be a whole number')
  .transform(Number)
const days = z
  .string()
  .regex(/^\d{1,4}$/, 'must be a whole number')
  .transform(Number)
  .refine((number) => number >= 1 && number <= 3650, 'must be from 1 to 3650')
const text = z.string().min(1, 'must not be empty')
const flag = z.stringbool({ error: 'must be yes or no' })

/** A table of the stand-in and its file: the file's columns, and the statement that takes its rows. */
export interface TableFile {
  readonly file: string
  readonly table: string
  readonly row: z.ZodObject
  readonly insert: string
  /** Whether a folder may lack it, as those of older versions do. */
  readonly isOptional?: true
}

/** The tables in the order in which they are filled: those that others refer to come first. */
export const TABLE_FILES: readonly TableFile[] = [
  {
    file: 'accounts.csv',
    table: 'ws400.accounts',
    // an operator's older file has no services: its accounts report cases
    row: z.strictObject({
      app_id: text,
      app_key: text,
      enabled: flag,
      service: z.enum(['case', 'sample', 'result']).default('case'),
    }),
    insert: `insert into ws400.accounts (app_id, app_key_sha256, is_enabled, service)
             select app_id, sha256(convert_to(app_key, 'UTF8')), enabled, service
               from jsonb_to_recordset($1) as r (app_id text, app_key text, enabled boolean, service text)`,
  },
  {
    file: 'event_codes.csv',
    table: 'ws400.event_codes',
    row: z.strictObject({
      idGrupoEvento: id,
      grupoEvento: text,
      idEvento: id,
      evento: text,
      idClasificacionManual: id,
      clasificacionManual: text,
      enabled: flag,
    }),
    insert: `insert into ws400.event_codes (id_grupo_evento, grupo_evento, id_evento, evento,
                                            id_clasificacion_manual, clasificacion_manual, is_enabled)
             select * from jsonb_to_recordset($1) as r ("idGrupoEvento" int, "grupoEvento" text, "idEvento" int,
               evento text, "idClasificacionManual" int, "clasificacionManual" text, enabled boolean)`,
  },
  {
    file: 'uniqueness_windows.csv',
    table: 'ws400.uniqueness_windows',
    row: z.strictObject({ idEvento: id, days }),
    insert: `insert into ws400.uniqueness_windows (id_evento, days)
             select * from jsonb_to_recordset($1) as r ("idEvento" int, days int)`,
    isOptional: true,
  },
  {
    file: 'provinces.csv',
    table: 'ws400.provinces',
    row: z.strictObject({ idProvincia: id, nombre: text }),
    insert: `insert into ws400.provinces (id_provincia, nombre)
             select * from jsonb_to_recordset($1) as r ("idProvincia" int, nombre text)`,
  },
  {
    file: 'departments.csv',
    table: 'ws400.departments',
    row: z.strictObject({ idDepartamento: id, idProvincia: id, nombre: text }),
    insert: `insert into ws400.departments (id_departamento, id_provincia, nombre)
             select * from jsonb_to_recordset($1) as r ("idDepartamento" int, "idProvincia" int, nombre text)`,
  },
  {
    file: 'localities.csv',
    table: 'ws400.localities',
    row: z.strictObject({ idDepartamento: id, idLocalidad: id, nombre: text }),
    insert: `insert into ws400.localities (id_departamento, id_localidad, nombre)
             select * from jsonb_to_recordset($1) as r ("idDepartamento" int, "idLocalidad" int, nombre text)`,
  },
  {
    file: 'establishments.csv',
    table: 'ws400.establishments',
    row: z.strictObject({ refes: z.string().regex(/^\d{14}$/, 'must be 14 digits'), nombre: text }),
    insert: `insert into ws400.establishments (refes, nombre)
             select * from jsonb_to_recordset($1) as r (refes text, nombre text)`,
  },
  {
    file: 'citizens_not_found.csv',
    table: 'ws400.citizens_not_found',
    row: z.strictObject({ tipoDocumento: id, numeroDocumento: text }),
    insert: `insert into ws400.citizens_not_found (tipo_documento, numero_documento)
             select * from jsonb_to_recordset($1) as r ("tipoDocumento" int, "numeroDocumento" text)`,
  },
]
