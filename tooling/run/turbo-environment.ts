import { readFileSync } from 'node:fs'
import { delimiter } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The program, as Node runs it. */
export const TURBO = fileURLToPath(new URL('../../node_modules/turbo/bin/turbo', import.meta.url))

/** What turbo needs of its environment: the pinned pnpm, which nobody has on the PATH, and no telemetry. */
export function turboEnvironment(): Record<string, string> {
  const manifest = readFileSync(new URL('../../package.json', import.meta.url), 'utf8')
  const { packageManager } = JSON.parse(manifest) as { packageManager: string }
  return {
    TURBO_TELEMETRY_DISABLED: '1',
    PACKAGE_MANAGER: packageManager,
    PATH: [fileURLToPath(new URL('bin', import.meta.url)), process.env['PATH']].join(delimiter),
  }
}
