// Makes every secret of production once: node ops/make-secrets.mjs <new folder> [host of the database]
// Each setting `X` lies in a file that `X_FILE` may name. Keep the two keys of persons where no backup is.

import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const [folder, host = 'database'] = process.argv.slice(2)
if (folder === undefined) {
  console.error('Usage: node ops/make-secrets.mjs <new folder> [host of the database]')
  process.exit(2)
}
// nobody else enters the folder, and one that is there already is never written into
mkdirSync(folder, { mode: 0o700 })
const cli = fileURLToPath(new URL('../services/cli/src/main.ts', import.meta.url))
const roles = JSON.parse(execFileSync(process.execPath, [cli, 'database', 'roles', '--json'], { encoding: 'utf8' }))
const key = () => randomBytes(32).toString('base64')
const urls = Object.entries(roles.settings).map(([name, url]) => [
  name.toLowerCase().replaceAll('_', '-'),
  url.replace('@localhost:', `@${host}:`),
])
const secrets = {
  ...Object.fromEntries(urls),
  'roles.sql': `${roles.sql}\n`,
  'postgres-password': randomBytes(24).toString('base64url'),
  'snvs-encryption-keys': `1:${key()}`,
  'snvs-search-key': key(),
}
// the containers' account reads each file that it is handed
for (const [name, text] of Object.entries(secrets)) writeFileSync(join(folder, name), text, { mode: 0o444, flag: 'wx' })
console.log(`${Object.keys(secrets).length} secrets are in ${folder}: ${Object.keys(secrets).join(', ')}.`)
