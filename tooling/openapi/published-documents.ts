import { makeApiService } from '@vigencia/api/service.ts'
import { readApiSettings } from '@vigencia/api/settings.ts'
import { readSnvsSettings } from '@vigencia/snvs/settings.ts'
import { registryDocument } from '@vigencia/ws400/document/registry-document.ts'
import { makeSnvsService } from '@vigencia/snvs/snvs-service.ts'

/** A database that nobody asks: a service connects when it is asked for something, and its document asks for nothing. */
const NO_DATABASE = { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none', LOG_LEVEL: 'silent' }

/** Keys of the right length that seal nothing: with none given, a service would make some and keep them in a file. */
const NO_KEYS = {
  SNVS_ENCRYPTION_KEYS: `1:${Buffer.alloc(32, 1).toString('base64')}`,
  SNVS_SEARCH_KEY: Buffer.alloc(32, 2).toString('base64'),
}

/** An OpenAPI document, and the file of `docs/openapi` that holds it. */
export interface PublishedDocument {
  readonly file: string
  readonly text: string
}

/** What the services answer of themselves, as the files in the tree are before they are formatted; no database is needed. */
export async function publishedDocuments(): Promise<PublishedDocument[]> {
  const api = await makeApiService(readApiSettings(NO_DATABASE))
  const snvs = await makeSnvsService(readSnvsSettings({ ...NO_DATABASE, ...NO_KEYS }))
  try {
    const read = async ({ app }: Pick<typeof api, 'app'>, path: string, file: string) => {
      const response = await app.request(path)
      if (!response.ok) throw new Error(`${path} answers ${response.status}`)
      return { file, text: await response.text() }
    }
    return [
      await read(api, '/openapi.json', 'api.json'),
      await read(api, '/openapi/gestion-clinica.json', 'gestion-clinica.json'),
      await read(snvs, '/openapi.json', 'snvs.json'),
      { file: 'ws400.json', text: JSON.stringify(registryDocument()) },
    ]
  } finally {
    await Promise.all([api.close(), snvs.close()])
  }
}
