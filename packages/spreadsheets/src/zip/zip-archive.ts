import { ZipFile } from 'yazl'

/** Without a clock the bytes are the same each time. */
export const ENTRY_OF_NO_TIME = { mtime: new Date(1980, 0, 1), forceDosTimestamp: true }

/** Files in one ZIP archive, in their order, with a comment behind them. */
export async function zipArchive(files: Readonly<Record<string, Buffer>>, comment: string): Promise<Buffer> {
  const zip = new ZipFile()
  for (const [name, content] of Object.entries(files)) zip.addBuffer(content, name, ENTRY_OF_NO_TIME)
  zip.end({ comment, forceZip64Format: false })
  return Buffer.concat(await Array.fromAsync(zip.outputStream as AsyncIterable<Buffer>))
}
