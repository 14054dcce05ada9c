import { HEADERS } from '@vigencia/server/openapi/answer-headers.ts'
import { LICENSE, SERVERS } from '@vigencia/server/openapi/about-document.ts'
import { CASE_PATHS, CASE_SCHEMAS } from './case-paths.ts'
import { LABORATORY_PATHS, LABORATORY_SCHEMAS } from './laboratory-paths.ts'
import { FAILED } from './schemas.ts'

const DESCRIPTION = `The registry's stand-in, for development, training and tests. It answers as the registry does, in the registry's own words.

An account and its key go in \`APP_ID\` and \`APP_KEY\`. Nothing is limited here, so neither \`Retry-After\` nor \`RateLimit-*\` is sent, unless a fault is asked for.`

/** The OpenAPI document, written by hand: the registry's wire takes more shapes than a card could describe. */
export function registryDocument(): Record<string, unknown> {
  return {
    openapi: '3.1.1',
    info: { title: 'WS400: SNVS nominal cases, version 2', version: '2.0', description: DESCRIPTION, license: LICENSE },
    servers: SERVERS,
    tags: [
      { name: 'Cases', description: 'Nominal cases, as the registry takes them.' },
      { name: 'Laboratory', description: 'Samples of a case, and their results.' },
      { name: 'Stand-in', description: 'What people do in the pages of the registry.' },
    ],
    security: [{ appId: [], appKey: [] }],
    paths: { ...CASE_PATHS, ...LABORATORY_PATHS },
    components: {
      schemas: { ...CASE_SCHEMAS, ...LABORATORY_SCHEMAS, ...FAILED },
      headers: { 'x-request-id': HEADERS['x-request-id'] },
      securitySchemes: SECURITY,
    },
  }
}

const header = (name: string, description: string) => ({ type: 'apiKey', in: 'header', name, description })
const SECURITY = {
  appId: header('APP_ID', 'The account.'),
  appKey: header('APP_KEY', 'The key of the account.'),
  usuario: header('Usuario', 'The account, as the list of codes also takes it.'),
  clave: header('Clave', 'The key of the account, likewise.'),
}
