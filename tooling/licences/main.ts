import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { isAllowedLicence } from './allowed-licence.ts'

interface InstalledPackage {
  readonly name: string
  readonly versions: readonly string[]
  readonly license: string
}

const CHECKOUT = fileURLToPath(new URL('../../', import.meta.url))

/** What is run or shipped: the root for its Node, the services, the command line and the client. */
const SHIPPED = ['vigencia', '@vigencia/api', '@vigencia/snvs', '@vigencia/ws400', '@vigencia/cli', '@vigencia/client']

const { packageManager } = JSON.parse(readFileSync(`${CHECKOUT}package.json`, 'utf8')) as { packageManager: string }
const filters = SHIPPED.map((name) => `--filter-prod=${name}...`)
const listed = execFileSync('npx', ['--yes', packageManager, ...filters, 'licenses', 'list', '--prod', '--json'], {
  cwd: CHECKOUT,
  encoding: 'utf8',
  env: { ...process.env, CI: 'true' },
})
const packages = Object.values(JSON.parse(listed) as Record<string, InstalledPackage[]>)
  .flat()
  .toSorted((a, b) => a.name.localeCompare(b.name))
// a command that answers nothing has not looked
if (packages.length === 0) throw new Error('No package is listed: is everything installed?')
const refused = packages.filter(({ license }) => !isAllowedLicence(license))
for (const { name, versions, license } of packages) console.log(`${name}  ${versions.join(', ')}  ${license}`)
console.log(`\n${packages.length} packages, ${refused.length} with a licence that is not allowed`)
for (const { name, license } of refused) console.error(`  ${name}: ${license}`)
process.exitCode = refused.length === 0 ? 0 : 1
