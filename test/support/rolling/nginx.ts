import { execFile, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { ROOT } from '../markdown-files.ts'

const OURS = join(ROOT, 'docs/running/nginx.conf')
const TEMPORARY = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']

/** Debian puts it where only root looks. */
export const NGINX = ['nginx', '/usr/sbin/nginx'].find((name) => spawnSync(name, ['-v']).error === undefined)

export interface Nginx {
  readonly url: string
  /** What it said went wrong. */
  errors(): Promise<string>
  stop(): Promise<void>
}

/** nginx with the configuration of the documents, on ports of this machine that are free. */
export async function startNginx(port: number, upstreams: readonly [number, number]): Promise<Nginx> {
  if (NGINX === undefined) throw new Error('nginx is not on this machine')
  const folder = await mkdtemp(join(tmpdir(), 'vigencia-nginx-'))
  // its workers are of another account where it is started by root
  await chmod(folder, 0o777)
  const ports = { '3000': upstreams[0], '3010': upstreams[1], '8080': port }
  const site = (await readFile(OURS, 'utf8')).replaceAll(
    /127\.0\.0\.1:(3000|3010|8080)/g,
    (_, documented: keyof typeof ports) => `127.0.0.1:${ports[documented]}`,
  )
  await writeMain(folder, site)
  const child = spawn(NGINX, ['-p', folder, '-e', join(folder, 'errors'), '-c', join(folder, 'nginx.conf')], {
    stdio: 'inherit',
  })
  const ended = once(child, 'exit')
  await Promise.race([answers(port), ended.then(() => Promise.reject(new Error('nginx did not start')))])
  return {
    url: `http://127.0.0.1:${port}`,
    errors: () => readFile(join(folder, 'errors'), 'utf8'),
    async stop() {
      child.kill('SIGTERM')
      await ended
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** What nginx says of a site where it only reads it (`nginx -t`). Empty: it takes it, without a warning. */
export async function faultsOfSite(program: string, site: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'vigencia-nginx-'))
  try {
    await writeMain(folder, site)
    const main = ['-p', folder, '-e', join(folder, 'errors'), '-c', join(folder, 'nginx.conf')]
    return await promisify(execFile)(program, ['-t', '-q', ...main]).then(
      ({ stderr }) => stderr,
      ({ stderr }: { stderr: string }) => stderr,
    )
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** A main file that includes one site, and has all that it writes in its own folder. */
async function writeMain(folder: string, site: string): Promise<void> {
  await writeFile(join(folder, 'site.conf'), site)
  const paths = TEMPORARY.map((name) => `${name}_temp_path ${folder}/${name};`).join('\n')
  const http = `http { access_log off; ${paths} include ${folder}/site.conf; }`
  const main = `pid ${folder}/pid; error_log ${folder}/errors warn; daemon off; events { worker_connections 4096; }`
  await writeFile(join(folder, 'nginx.conf'), `${main}\n${http}\n`)
}

async function answers(port: number): Promise<void> {
  for (;;) {
    const socket = connect(port, '127.0.0.1')
    const isThere = await Promise.race([
      once(socket, 'connect').then(() => true),
      once(socket, 'error').then(() => false),
    ]).catch(() => false)
    socket.destroy()
    if (isThere) return
    await sleep(50)
  }
}
