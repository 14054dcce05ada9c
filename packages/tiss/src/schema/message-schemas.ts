import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { memoryPages, validateXML, type XMLFileInfo } from 'xmllint-wasm'

/** What was found by a message's schemas. Null: there are none of its version, and nothing was found. */
export type ValidBySchema = boolean | null

/** Holds messages against the schemas of the ANS, which no licence lets us ship. */
export interface MessageSchemas {
  /** Whether a message is valid by the schemas of its version. */
  isValid(message: Uint8Array, version: string): Promise<ValidBySchema>
}

/** Without a folder nothing is validated. */
export const NO_SCHEMAS: MessageSchemas = { isValid: async () => null }

/** The largest schemas take some 20 MiB. */
const MOST_PAGES = 256 * memoryPages.MiB

/**
 * The schemas in a folder, under the names that the ANS gives them, such as tissV4_03_00.xsd. They are read once for a version.
 * @throws Error where the folder cannot be read
 */
export async function messageSchemasIn(folder: string): Promise<MessageSchemas> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.xsd'))
  const read = new Map<string, Promise<readonly XMLFileInfo[]>>()
  const filesOf = (version: string) => {
    const ending = `V${version.replaceAll('.', '_')}.xsd`
    const own = names.filter((name) => name.endsWith(ending) || !/V\d+_\d+_\d+\.xsd$/.test(name))
    return Promise.all(own.map(async (fileName) => ({ fileName, contents: await readFile(join(folder, fileName)) })))
  }
  return {
    async isValid(message, version) {
      const main = `tissV${version.replaceAll('.', '_')}.xsd`
      if (!names.includes(main)) return null
      const files = await read.getOrInsertComputed(version, filesOf)
      const { valid } = await validateXML({
        xml: { fileName: 'message.xml', contents: message },
        schema: files.filter(({ fileName }) => fileName === main),
        preload: files.filter(({ fileName }) => fileName !== main),
        maxMemoryPages: MOST_PAGES,
      })
      return valid
    },
  }
}
