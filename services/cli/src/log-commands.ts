import { writeFile } from 'node:fs/promises'
import type { VigenciaClient } from '@vigencia/client'
import { API_OPTIONS, apiAccess, askApi } from './calls/ask-api.ts'
import { command } from './command/command.ts'
import {
  digestOfHeads,
  storedHeadsText,
  type StoredHead,
  type StoredHeads,
} from '@vigencia/api/platform/change-log/stored-heads.ts'
import { told } from './command/told.ts'
import { CommandFault } from './command/command-fault.ts'

const A_PAGE = 200
const MOST_TRIES = 5

export const logCommands = [
  command({
    noun: 'log',
    verb: 'heads',
    summary: 'Copy the head of every change log, to be signed and kept where the database is not',
    args: {},
    options: {
      output: { takes: 'file', about: 'Where to write them; without it they are the answer' },
      ...API_OPTIONS,
    },
    async run({ options, environment, report }) {
      const access = apiAccess(options, environment)
      const stored = await askApi(access, (client) => readHeads(client, report))
      const text = storedHeadsText(stored)
      if (options.output === undefined) return { json: stored, text: text.trimEnd() }
      await write(options.output, text)
      const { tenant_id, read_at, digest } = stored
      const message = { file: options.output, heads: stored.heads.length, tenant_id, read_at, digest }
      return { json: message, text: `${message.heads} heads written to ${message.file}, digest ${digest}.` }
    },
  }),
]

/** All pages of one moment. Where something changed between two of them, the reading starts over. */
async function readHeads(client: VigenciaClient, report: (line: string) => void): Promise<StoredHeads> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const heads: StoredHead[] = []
    for (;;) {
      const page = await client.changeLog.heads.query({ offset: heads.length, limit: A_PAGE })
      heads.push(...page.items)
      if (heads.length < page.total && page.items.length > 0) continue
      const { tenant_id, read_at, digest } = page
      if (digestOfHeads(heads) === digest) return { tenant_id, read_at, digest, heads }
      report('something was changed meanwhile: reading them again')
      break
    }
  }
  throw new CommandFault(told`The logs grow faster than their heads are read: try again when less is written.`)
}

async function write(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text, { flag: 'wx' })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new CommandFault(
      code === 'EEXIST'
        ? told`${file} is there already: a copy is never written over.`
        : told`${file} cannot be written (${code}).`,
    )
  }
}
