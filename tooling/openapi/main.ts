import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { readHistory } from './read-history.ts'
import { judgeDocuments } from './judge-documents.ts'
import { publishedDocuments } from './published-documents.ts'

const CHECKOUT = new URL('../../', import.meta.url)

const documents = (await publishedDocuments()).map(({ file, text }) => ({ file: `docs/openapi/${file}`, text }))
const [action] = process.argv.slice(2)
if (action === 'write') {
  for (const { file, text } of documents) await writeFile(new URL(file, CHECKOUT), text)
} else {
  const history = readHistory(fileURLToPath(CHECKOUT))
  if (history === null) console.log('There is no history to compare with: the changelog is not looked at.')
  const versions = async (file: string) => ({
    now: await readFile(new URL(file, CHECKOUT), 'utf8').catch(() => null),
    base: history?.baseText(file) ?? null,
  })
  const compared = documents.map(async ({ file, text }) => ({ file, made: text, ...(await versions(file)) }))
  const faults = judgeDocuments(await Promise.all(compared), await versions('CHANGELOG.md'))
  for (const fault of faults) console.error(`${fault}\n`)
  process.exitCode = faults.length === 0 ? 0 : 1
}
