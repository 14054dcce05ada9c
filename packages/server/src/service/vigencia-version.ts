import { readFileSync } from 'node:fs'

const manifest = readFileSync(new URL('../../../../package.json', import.meta.url), 'utf8')

/** The version of all of Vigencia, which only the root manifest has. */
export const VIGENCIA_VERSION = (JSON.parse(manifest) as { version: string }).version
