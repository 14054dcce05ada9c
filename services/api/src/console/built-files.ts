import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { getMimeType } from 'hono/utils/mime'

/** A file of the built console, as it is sent. */
export interface BuiltFile {
  readonly type: string
  readonly etag: string
  /** Its name holds a digest of what is in it, so that it never changes. */
  readonly isForEver: boolean
  /** Its bytes in the best form that a caller takes. */
  bytesFor(acceptEncoding: string): Promise<EncodedBytes>
}

interface EncodedBytes {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly encoding: 'br' | 'gzip' | null
}

/** The files of a folder by their paths in it; null: the console is not built yet. */
export type BuiltFiles = () => Promise<ReadonlyMap<string, BuiltFile> | null>

export const START_PAGE = 'index.html'

/**
 * What Vite has built in a folder, kept in memory. A new build is taken as soon as it is there. Files of the one before
 * stay, because a page that is open may still ask for its parts.
 */
export function builtFiles(folder: string): BuiltFiles {
  let builtAt: number | null = null
  let files: Promise<ReadonlyMap<string, BuiltFile>> = Promise.resolve(new Map())
  return async () => {
    const found = await stat(join(folder, START_PAGE)).catch(() => null)
    if (found !== null && found.mtimeMs !== builtAt) {
      builtAt = found.mtimeMs
      const before = files
      files = readFolder(folder, before)
      files.catch(() => void ([builtAt, files] = [null, before]))
    }
    return builtAt === null ? null : files
  }
}

async function readFolder(
  folder: string,
  before: Promise<ReadonlyMap<string, BuiltFile>>,
): Promise<ReadonlyMap<string, BuiltFile>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = new Map(await before)
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name)
    const name = relative(folder, path).split(sep).join('/')
    // what begins with a point tells of the build
    if (entry.isFile() && !/(^|\/)\./.test(name)) files.set(name, builtFile(name, await readFile(path)))
  }
  return files
}

function builtFile(name: string, bytes: Buffer<ArrayBuffer>): BuiltFile {
  const type = getMimeType(name) ?? 'application/octet-stream'
  const plain = Promise.resolve<EncodedBytes>({ bytes, encoding: null })
  const isText = bytes.length > 1_024 && /^(text\/|application\/(json|javascript)|image\/svg)/.test(type)
  const encoded = new Map<string, Promise<EncodedBytes>>()
  return {
    type,
    etag: `"${createHash('sha256').update(bytes).digest('base64url')}"`,
    isForEver: name.startsWith('assets/'),
    bytesFor(acceptEncoding) {
      const encoding = isText ? encodingOf(acceptEncoding) : null
      if (encoding === null) return plain
      const made = encoded.get(encoding) ?? COMPRESSED[encoding](bytes).then((short) => ({ bytes: short, encoding }))
      encoded.set(encoding, made)
      return made
    },
  }
}

const COMPRESSED = {
  br: (bytes: Buffer) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gzip: (bytes: Buffer) => promisify(gzip)(bytes, { level: 9 }),
} as const

/** Browsers say plain names. Whoever weighs them (`;q=`) gets what is not compressed. */
function encodingOf(acceptEncoding: string): 'br' | 'gzip' | null {
  const taken = new Set(acceptEncoding.split(',').map((one) => one.trim()))
  if (taken.has('br')) return 'br'
  return taken.has('gzip') ? 'gzip' : null
}
