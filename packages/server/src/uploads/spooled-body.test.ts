import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, describe, expect, test } from 'vitest'
import { spoolFolder, sweepSpool } from './spool-folder.ts'
import { withSpooledBody } from './spooled-body.ts'

const text = async (bytes: AsyncIterable<Uint8Array>) => Buffer.concat(await Array.fromAsync(bytes)).toString()

/** A body that brings so many bytes each 20 ms, until it has brought them all. */
async function* trickle(bytes: number, pieces: number) {
  for (let piece = 0; piece < pieces; piece += 1) {
    await sleep(20)
    yield Buffer.alloc(bytes, 'x')
  }
}

describe('a body that is spooled', () => {
  test('has come to its end before anything is done with it, and no file of it is to be seen', async () => {
    let sent = 0
    async function* body() {
      for (const piece of ['one ', 'two ', 'three']) {
        await sleep(5)
        sent += 1
        yield Buffer.from(piece)
      }
    }
    await withSpooledBody(body(), { bytes: 100 }, async (bytes) => {
      expect(sent).toBe(3)
      expect(await readdir(spoolFolder())).toEqual([])
      expect(await text(bytes)).toBe('one two three')
    })
  })

  test('may be as long as its limit, and no longer', async () => {
    const body = () => trickle(100, 3)
    await withSpooledBody(body(), { bytes: 300 }, async (bytes) => expect(await text(bytes)).toHaveLength(300))
    await expect(withSpooledBody(body(), { bytes: 299 }, text)).rejects.toMatchObject({ code: 'too_large' })
  })

  test('is refused when it breaks off', async () => {
    async function* body() {
      yield Buffer.from('one')
      throw await Promise.resolve(new Error('hung up'))
    }
    await expect(withSpooledBody(body(), { bytes: 100 }, text)).rejects.toMatchObject({ code: 'malformed' })
  })
})

test('a body that falls silent is refused, and nothing is done with it', async () => {
  async function* silent() {
    yield Buffer.alloc(10)
    await new Promise(() => {})
  }
  const rate = { bytesPerSecond: 1000, overMs: 100, afterMs: 0 }
  await expect(withSpooledBody(silent(), { bytes: 10_000, rate }, text)).rejects.toMatchObject({
    code: 'too_slow',
    status: 408,
  })
})

describe('the folder of spooled bodies', () => {
  let folder: string
  afterAll(() => rm(folder, { recursive: true }))

  test('is swept of what a killed process left, and of nothing that is new', async () => {
    folder = await mkdtemp(join(tmpdir(), 'spool-test-'))
    for (const name of ['old', 'new']) await writeFile(join(folder, name), name)
    await utimes(join(folder, 'old'), 0, 0)
    await sweepSpool(folder)
    expect(await readdir(folder)).toEqual(['new'])
  })

  test('is refused where others may read it', async () => {
    await expect(sweepSpool(tmpdir())).rejects.toThrow('must be a folder of this account alone')
  })
})
