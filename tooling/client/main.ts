import { writeFile } from 'node:fs/promises'
import { clientFiles } from './client-files.ts'

for (const { file, text } of clientFiles()) await writeFile(new URL(`../../${file}`, import.meta.url), text)
