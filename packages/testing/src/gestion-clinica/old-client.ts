import { expect } from 'vitest'
import type { OldClinic } from './old-clinic.ts'

/** The client's own DTOs, by hand and from nothing of ours: a member and its type in C#. */
const DTOS = {
  CVN_PLAN_SEGURO:
    'id_plan_seguro int, id_contacto_garante int, id_contacto_contratante int, id_categoria_pago int, c_codigo str, t_descripcion str, t_observacion str, c_codigo_iafa str, d_fecha_i_vigencia date, d_fecha_f_vigencia date, c_contrato str, c_certificado str, id_producto_plan int, f_estado int, estado str, valorRequest str, garante str, contratante str, producto str',
  CVN_PLAN_SEGURO_DETALLE:
    'id_plan_seguro_detalle int, id_plan_seguro int, id_beneficio int, id_moneda int, n_copago_fijo dec, n_copago_variable dec, n_copago_variable_farmacia dec, f_estado int, codigo str, beneficio str, estado str, moneda str',
  CVN_BENEFICIO: 'id_beneficio int, c_codigo str, t_descripcion str',
  CVN_MONEDA: 'id_moneda int, c_codigo str, t_descripcion str',
  CVN_PRODUCTO_PLAN: 'id_producto_plan int, c_codigo str, t_descripcion str, c_codigo_iafa str',
  CVN_CATEGORIA_PAGO:
    'id_categoria_pago int, c_codigo str, t_descripcion str, t_observacion str, d_fecha_i_vigencia date?, d_fecha_f_vigencia date?, n_factor_servicio dec, n_factor_procedimiento dec, n_dscto_farmacia dec, f_estado int, estado str, valorConsulta str',
  CVN_CATEGORIA_PAGO_PRECIO:
    'id_categoria_pago_precio int, id_tarifario_segus int, id_categoria_pago int, c_codigo str, t_descripcion str, n_precio_sol dec, n_precio_usd dec',
  CON_CONTACTO:
    'id_contacto int, id_tipo_contacto int, c_codigo str, c_codigo_sunat str, t_apellidos str, t_nombres str, t_razon_social str, t_razon_comercial str, t_observacion str, t_direccion str, t_contacto str, t_actividad_economica str, c_telefono1 str, c_telefono2 str, t_email_ffee str, n_dias_credito int, n_flag_garante int, n_flag_contratante int, n_flag_proveedor int, n_flag_habido int, f_estado int, id_user_registro int, Response int, codigo_tc str, estado str, valor str',
  TIPO_ESTADO: 'tabla str, id_estado int, estado str',
  CVN_TARIFARIO_SEGUS:
    'id_tarifario_segus int, c_codigo str, c_codigo_susalud str, t_descripcion_esp str, t_descripcion_eng str, t_observacion str, id_clasificacion_segus int, id_clasificacion_susalud int, id_clasificacion_susalud_od int, id_centro_costo int, id_cuenta_contable int, id_tipo_precio int, n_unidad dec, n_ayudante int, n_instrumentista int, n_dias int, n_porcentaje dec, f_estado int, estado str, Id_estado int, t_clasificacion str, valorRequest str',
  CVN_TARIFARIO_SEGUS_PRICE:
    'id_tarifario_segus int, c_codigo str, t_descripcion str, t_observacion str, Precio dec, cantidad int, id_clasificacion_segus int, t_clasificacion_segus str, estado str',
  CVN_TARIFARIO_SEGUS_PRICEReq: 'id_categoria_pago int, valor str, c_idioma str',
} as const

export type DtoName = keyof typeof DTOS

const AUDITABLE =
  'FechaCreacion date?, FechaModificacion date?, UsuarioCreacion str, UsuarioModificacion str, IdUsuarioActual int, id_usuarioCreacion int, id_usuarioModifica int'

type Row = Record<string, any> // eslint-disable-line typescript/no-explicit-any -- a test says itself what it expects of a row

export interface OldAnswerRead {
  readonly Success: boolean
  readonly Warning: boolean
  readonly Message: string | null
  readonly Data: unknown
}

/** Gestión Clínica's client as it is: it sends whole DTOs, and throws where its own parser would. */
export interface OldClient {
  /** Whole, with the defaults of C# where nothing is given. */
  dto(name: DtoName, fields?: Row): Row
  call(action: string, body: unknown): Promise<OldAnswerRead>
  /** `JsonConvert.DeserializeObject<List<DTO>>(Data.ToString())` of an answer that succeeded. */
  list(name: DtoName, action: string, body: unknown): Promise<Row[]>
  /** Of a write that succeeded; the client shows anything else to the clerk. */
  write(action: string, body: unknown): Promise<unknown>
}

export function oldClient(clinic: Pick<OldClinic, 'post'>): OldClient {
  const client: OldClient = {
    dto: (name, fields = {}) => ({
      ...Object.fromEntries(membersOf(name).map(([member, type]) => [member, DEFAULTS[type]])),
      ...fields,
    }),
    async call(action, body) {
      const answer = await clinic.post(action, body)
      expect(answer.status, answer.text).toBe(200)
      expect(Object.keys(answer.body).toSorted()).toEqual(['Data', 'Message', 'Success', 'Warning'])
      return answer.body as OldAnswerRead
    },
    async list(name, action, body) {
      const { Success, Warning, Data, Message } = await client.call(action, body)
      expect({ Success, Warning, Message }).toEqual({ Success: true, Warning: false, Message: null })
      return rowsOf(name, Data)
    },
    async write(action, body) {
      const { Success, Warning, Message, Data } = await client.call(action, body)
      expect({ Success, Warning, Message }).toEqual({
        Success: true,
        Warning: false,
        Message: expect.stringContaining('satisfactoriamente'),
      })
      return Data
    },
  }
  return client
}

/** As the client's serializer reads rows: it throws on null for a value type, and on anything that is no list. */
export function rowsOf(name: DtoName, data: unknown): Row[] {
  expect(Array.isArray(data), `${name}: Data is no list`).toBe(true)
  for (const row of data as Row[]) {
    expect(Object.keys(row), 'every member, as it is declared').toEqual(membersOf(name).map(([member]) => member))
    for (const [member, type] of membersOf(name))
      expect(fits(type, row[member]), `${name}.${member}: ${JSON.stringify(row[member])} is no ${type}`).toBe(true)
  }
  return data as Row[]
}

type Type = 'int' | 'dec' | 'date' | 'date?' | 'str'

const DEFAULTS: Record<Type, unknown> = { int: 0, dec: 0, date: '0001-01-01T00:00:00', 'date?': null, str: null }

function membersOf(name: DtoName): [string, Type][] {
  return `${DTOS[name]}, ${AUDITABLE}`.split(', ').map((member) => member.split(' ') as [string, Type])
}

const WRITTEN_DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/

function fits(type: Type, value: unknown): boolean {
  if (type === 'int') return Number.isInteger(value)
  if (type === 'dec') return typeof value === 'number'
  if (type === 'str') return typeof value === 'string' || value === null
  return (type === 'date?' && value === null) || (typeof value === 'string' && WRITTEN_DATE.test(value))
}
