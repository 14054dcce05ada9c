import { mkdir, rm, writeFile } from 'node:fs/promises'
import { clientFiles } from './client-files.ts'

const ROOT = new URL('../../', import.meta.url)
const OPERATIONS = new URL('packages/client/src/operations/', ROOT)

// a noun that is gone leaves no file behind
await rm(OPERATIONS, { recursive: true, force: true })
for (const service of ['api', 'snvs']) await mkdir(new URL(service, OPERATIONS), { recursive: true })
for (const { file, text } of clientFiles()) await writeFile(new URL(file, ROOT), text)
