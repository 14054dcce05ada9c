import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { importedOf, readManifests } from '@vigencia/testing/source-tree/package-exports.ts'
import { readSourceFiles } from '@vigencia/testing/source-tree/source-files.ts'

/** Each package declares what is imported from it by name, and nothing else: its manifest is written so. */
const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const files = await readSourceFiles(ROOT)
for (const manifest of await readManifests(ROOT)) {
  const path = `${ROOT}${manifest.folder}/package.json`
  const exports = importedOf(files, manifest)
  const before = await readFile(path, 'utf8')
  const content = { ...(JSON.parse(before) as object), exports }
  const after = `${JSON.stringify(content, null, 2)}\n`
  if (after === before) continue
  await writeFile(path, after)
  console.log(`${manifest.folder}: ${Object.keys(exports).length} exports`)
}
