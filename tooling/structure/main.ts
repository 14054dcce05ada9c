import { resolve } from 'node:path'
import { readTree } from '@vigencia/testing/source-tree/source-files.ts'
import { structureReport } from './structure-report.ts'

// `npm run` goes to the root, and says where it was called
const here = process.env['INIT_CWD'] ?? process.cwd()
const [folder = 'services/api/src'] = process.argv.slice(2)
for (const line of structureReport(await readTree(resolve(here, folder)))) console.log(line)
