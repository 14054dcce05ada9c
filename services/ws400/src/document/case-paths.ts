import { DOCUMENT_TYPES, RELATIONSHIPS, SEXES } from '@vigencia/domain/case-reports/registry-codes.ts'
import { CLOSE_PATH, EVENT_CODES_PATH, REPORT_PATH } from '../wire/registry-routes.ts'
import { EVENT_CODES, REPORTED, REPORT } from './examples.ts'
import { answer, day, establishment, FAILURES, json, number, text, textOrNull, whole, wholeOrNull } from './schemas.ts'
import type { Schema, Schemas } from './schemas.ts'

/** Reports of cases in the OpenAPI document. */
export const CASE_PATHS = {
  [REPORT_PATH]: {
    post: {
      operationId: 'altaCasoNominal',
      tags: ['Cases'],
      summary: 'Report a nominal case',
      description: 'A citizen has one case of an event. Who reports it again is told its number.',
      requestBody: { required: true, content: json('NominalReport', REPORT) },
      responses: {
        200: answer('The case was opened.', 'Accepted', REPORTED),
        400: FAILURES[400],
        401: FAILURES[401],
        413: FAILURES[413],
        503: FAILURES[503],
      },
    },
  },
  [EVENT_CODES_PATH]: {
    get: {
      operationId: 'codificacionAuxiliar',
      tags: ['Cases'],
      summary: 'Group, event and classification that may be reported together',
      description: 'The list also takes the credentials by the names `Usuario` and `Clave`.',
      security: [
        { appId: [], appKey: [] },
        { usuario: [], clave: [] },
      ],
      responses: {
        200: answer('The list.', 'EventCodes', EVENT_CODES),
        401: FAILURES[401],
        503: FAILURES[503],
      },
    },
  },
  [CLOSE_PATH.replace(':id', '{id}')]: {
    post: {
      operationId: 'closeCase',
      tags: ['Stand-in'],
      summary: 'Close a case, so that its citizen can have another one of its event',
      description: 'The registry has no such address: people close cases in its pages.',
      parameters: [
        {
          name: 'id',
          in: 'path',
          required: true,
          description: 'The number of the case',
          schema: bare(number('')),
          example: 2106719,
        },
      ],
      responses: {
        200: answer('The case is closed.', 'Accepted', REPORTED),
        401: FAILURES[401],
        404: FAILURES[404],
        503: FAILURES[503],
      },
    },
  },
}

function bare({ description, ...schema }: Schema): Schema {
  return schema
}

const listed = (codes: Readonly<Record<number, string>>) =>
  Object.entries(codes)
    .map(([code, name]) => `${code} ${name}`)
    .join(', ')

const ADDRESS: Schema = {
  type: ['object', 'null'],
  description: 'Where the citizen lives; null: not known',
  properties: {
    calle: textOrNull('Street and number', { maxLength: 200 }),
    idDepartamento: wholeOrNull('The department, by the table of the registry'),
    idLocalidad: wholeOrNull('The locality, by the table of the registry'),
    idProvincia: wholeOrNull('The province, by the table of the registry'),
    idPais: wholeOrNull('The country, by the table of the registry'),
  },
}

const IN_CHARGE: Schema = {
  type: ['object', 'null'],
  description: 'Who answers for the citizen, such as a mother; null: nobody',
  properties: {
    tipoDocumento: wholeOrNull(`The type of their document: ${listed(DOCUMENT_TYPES)}`),
    numeroDocumento: textOrNull('The number of their document'),
    vinculo: wholeOrNull(`What they are to the citizen: ${listed(RELATIONSHIPS)}`),
  },
}

export const CASE_SCHEMAS: Schemas = {
  NominalReport: {
    type: 'object',
    description: 'A citizen and the event that befell them.',
    required: ['ciudadano', 'eventoCasoNominal'],
    properties: {
      ciudadano: {
        type: 'object',
        description: 'Who has it',
        required: ['apellido', 'nombre', 'tipoDocumento', 'sexo', 'fechaNacimiento'],
        properties: {
          apellido: text('Last names', { minLength: 2, maxLength: 100 }),
          nombre: text('First names', { minLength: 2, maxLength: 100 }),
          tipoDocumento: whole(`The type of the document: ${listed(DOCUMENT_TYPES)}`),
          numeroDocumento: textOrNull('The number of the document: letters and digits, at most 15'),
          sexo: { type: 'string', enum: SEXES, description: 'The legal sex' },
          fechaNacimiento: day('The day of birth'),
          paisEmisionTipoDocumento: wholeOrNull('The country that issued the document'),
          seDeclaraPuebloIndigena: textOrNull('Whether they belong to an indigenous people: No, Si or Sí'),
          domicilio: ADDRESS,
          telefono: textOrNull('A telephone number', { minLength: 7, maxLength: 50 }),
          mail: textOrNull('An e-mail address', { minLength: 5, maxLength: 100 }),
          personaACargo: IN_CHARGE,
        },
      },
      eventoCasoNominal: {
        type: 'object',
        description: 'What they have, and where it was seen',
        required: ['idGrupoEvento', 'idEvento', 'idClasificacionManualCaso', 'fechaPapel', 'idEstablecimientoCarga'],
        properties: {
          idGrupoEvento: whole('The group of the event'),
          idEvento: whole('The event'),
          idClasificacionManualCaso: whole('How the case is classified'),
          fechaPapel: day('The day on which it was written down'),
          idEstablecimientoCarga: establishment('The establishment that reports it, by its REFES code of 14 digits'),
        },
      },
    },
  },
  Accepted: {
    type: 'object',
    description: 'A case that is there now.',
    required: ['status', 'timestamp', 'resultado', 'id_caso'],
    properties: {
      status: text('Always OK', { const: 'OK' }),
      timestamp: text('dd-MM-yyyy HH:mm:ss, in Buenos Aires'),
      resultado: text('Always OK', { const: 'OK' }),
      id_caso: number('The number of the case'),
    },
  },
  EventCodes: {
    type: 'array',
    description: 'What may be reported together.',
    maxItems: 100_000,
    items: { $ref: '#/components/schemas/EventCode' },
  },
  EventCode: {
    type: 'object',
    description: 'A group, an event of it, and a classification that a case of it may have.',
    properties: {
      grupoEvento: text('What the group is called'),
      evento: text('What the event is called'),
      idEvento: number('The event'),
      idGrupoEvento: number('The group'),
      idClasificacionManual: number('The classification'),
      clasificacionManual: text('What the classification is called'),
    },
  },
}
