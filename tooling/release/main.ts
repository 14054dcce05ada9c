import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { packClient } from './pack-client.ts'

const FOLDER = fileURLToPath(new URL('../../release/', import.meta.url))

const file = await packClient(FOLDER)
const content = await readFile(file)
const digest = createHash('sha256').update(content).digest('hex')
await writeFile(join(FOLDER, 'SHA256SUMS'), `${digest}  ${basename(file)}\n`)
console.log(
  `release/${basename(file)}  ${content.length} bytes\nNothing is published. Install it with: npm install ${file}`,
)
