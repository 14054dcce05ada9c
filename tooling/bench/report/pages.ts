import { mkdir, writeFile } from 'node:fs/promises'

/** Writes pages and plots by their names. */
export async function keepPages(results: URL, pages: Record<string, string>): Promise<void> {
  await mkdir(results, { recursive: true })
  for (const [name, text] of Object.entries(pages)) await writeFile(new URL(name, results), text)
}
