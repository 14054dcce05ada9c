import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { CHECKOUT } from './checkout.mjs'

/** The Node that the project is written for. */
const MAJOR = 26

/** The Node that came with the install, else the one that runs now, if it is new enough. */
export function projectNode() {
  const platform = `${process.platform}-${process.arch}`
  const installed = join(CHECKOUT, `node_modules/node-${platform}/bin/node`)
  // It is built for glibc: where that is missing (Alpine) the file is there and does not run.
  if (spawnSync(installed, ['--version']).status === 0) return installed
  if (Number(process.versions.node.split('.')[0]) >= MAJOR) return process.execPath
  console.error(
    `Vigencia runs on Node ${MAJOR}, and none comes by npm that runs on this ${platform}: ` +
      `install Node ${MAJOR} or newer (this is ${process.version}) and run the same command again.`,
  )
  return process.exit(1)
}
