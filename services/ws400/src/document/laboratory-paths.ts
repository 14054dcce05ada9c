import { RESULTS_PATH, SAMPLES_PATH } from '../wire/registry-routes.ts'
import { ADDED_RESULT, ADDED_SAMPLE, RESULT, SAMPLE } from './examples.ts'
import { answer, day, dayOrNull, establishment, FAILURES, json, text, truth, whole, wholeOrNull } from './schemas.ts'
import type { Schema, Schemas } from './schemas.ts'

const WHERE = "SISA's own number, or the 14 digits of the REFES code as text"

const SAMPLE_MEMBERS = {
  adecuada: truth('Whether the sample is fit to be tested'),
  aislamiento: truth('Whether it is an isolate'),
  fechaToma: day('The day on which it was taken'),
  idEstablecimientoToma: establishment(`Where it was taken: ${WHERE}`),
  idEventoCaso: whole('The `id_caso` of the case'),
  idMuestra: whole('What was taken, by the table of the registry'),
  idtipoMuestra: whole('The type of the sample, by the table of the registry'),
  muestra: truth('Whether there is a sample'),
}

const RESULT_MEMBERS = {
  derivada: truth('Whether it was sent on to another laboratory'),
  fechaEmisionResultado: day('The day of the result'),
  fechaRecepcion: dayOrNull('The day on which the sample came in; null: not known'),
  idDerivacion: wholeOrNull('The referral; null: none'),
  idEstablecimiento: establishment(`Who tested it: ${WHERE}`),
  idEvento: whole('The code of the event, not the number of the case'),
  idEventoMuestra: whole('The `id` of the sample'),
  idPrueba: whole('The test, by the table of the registry'),
  idResultado: whole('What came out, by the table of the registry'),
  idTipoPrueba: whole('The type of the test, by the table of the registry'),
  noApta: truth('Every known client sends true'),
  valor: text('The value, where the test has one'),
}

const MAY_BE_ABSENT = ['fechaRecepcion', 'idDerivacion', 'valor']

export const LABORATORY_SCHEMAS: Schemas = {
  Sample: sent('A sample of a case.', SAMPLE_MEMBERS),
  AddedSample: added('What was sent, and the number of the sample.', SAMPLE_MEMBERS),
  Result: sent('A result of a sample.', RESULT_MEMBERS),
  AddedResult: added('What was sent, and the number of the result.', RESULT_MEMBERS),
}

/** Samples and results in the OpenAPI document. */
export const LABORATORY_PATHS = {
  [SAMPLES_PATH]: posted('eventoMuestras', 'Add a sample to a case', ['Sample', SAMPLE], ['AddedSample', ADDED_SAMPLE]),
  [RESULTS_PATH]: posted(
    'pruebaMuestras',
    'Add a result to a sample',
    ['Result', RESULT],
    ['AddedResult', ADDED_RESULT],
  ),
}

function sent(description: string, properties: Record<string, Schema>): Schema {
  const required = Object.keys(properties).filter((name) => !MAY_BE_ABSENT.includes(name))
  return { type: 'object', description, required, properties }
}

function added(description: string, properties: Record<string, Schema>): Schema {
  const id = { type: 'integer', minimum: 1000, maximum: 2_147_483_647, description: 'Its number at the registry' }
  return { type: 'object', description, properties: { ...properties, id } }
}

type Shown = readonly [name: string, example: unknown]

function posted(operationId: string, summary: string, request: Shown, success: Shown) {
  return {
    post: {
      operationId,
      tags: ['Laboratory'],
      summary,
      description:
        "With an account of this service. No source shows how a refusal looks: its words are the stand-in's.",
      requestBody: { required: true, content: json(...request) },
      responses: {
        200: answer('What was sent, and its number.', ...success),
        400: FAILURES[400],
        401: FAILURES[401],
        413: FAILURES[413],
        503: FAILURES[503],
      },
    },
  }
}
