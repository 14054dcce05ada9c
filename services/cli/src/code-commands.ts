import { apiAccess, askSnvs, SNVS_OPTIONS } from './calls/ask-api.ts'
import { allCodes, codeTable, differenceText, listHead, versionTable } from './code-table.ts'
import { command, UsageError } from './command/command.ts'
import { wholeNumber } from './whole-number.ts'
import { told } from './command/told.ts'

const MOST_VERSIONS = 200

/** The registry's groups, events and classifications, as this clinic's desk last fetched them. */
export const codeCommands = [
  command({
    noun: 'codes',
    verb: 'list',
    summary: "List the registry's groups, events and classifications, as they were last fetched",
    args: {},
    options: {
      group: { takes: 'code', about: 'Only those of this group' },
      event: { takes: 'code', about: 'Only those of this event' },
      version: { takes: 'number', about: 'As this version had them; the newest' },
      versions: { about: 'The versions themselves instead, the newest first' },
      ...SNVS_OPTIONS,
    },
    async run({ options, environment }) {
      const access = apiAccess(options, environment, 'SNVS_URL')
      if (options.versions) {
        const page = { offset: 0, limit: MOST_VERSIONS }
        const list = await askSnvs(access, ({ codeLists }) => codeLists.versions.query(page))
        return { json: list, text: versionTable(list.items) }
      }
      const list = await allCodes(access, {
        group_id: wholeNumber('group', options.group),
        event_id: wholeNumber('event', options.event),
        version: wholeNumber('version', options.version),
      })
      return { json: list, text: `${listHead(list)}\n\n${codeTable(list.items)}` }
    },
  }),
  command({
    noun: 'codes',
    verb: 'refresh',
    summary: 'Fetch them from the registry now, and send what was held for a code that is back',
    args: {},
    options: SNVS_OPTIONS,
    async run({ options, environment }) {
      const access = apiAccess(options, environment, 'SNVS_URL')
      const fetched = await askSnvs(access, ({ codeLists }) => codeLists.refresh.mutate({}))
      const { released } = fetched
      const told = released === 0 ? '' : `\n\n${released} held cases are queued again.`
      return { json: fetched, text: `${listHead(fetched)}\n\n${differenceText(fetched)}${told}` }
    },
  }),
  command({
    noun: 'codes',
    verb: 'diff',
    summary: 'Show what changed between two versions of them',
    args: {},
    options: {
      from: { takes: 'number', about: 'The version to compare with; the one before' },
      to: { takes: 'number', about: 'The version that is compared; the newest' },
      ...SNVS_OPTIONS,
    },
    async run({ options, environment }) {
      const access = apiAccess(options, environment, 'SNVS_URL')
      const to = wholeNumber('to', options.to) ?? (await newestVersion())
      const from = wholeNumber('from', options.from) ?? to - 1
      if (from < 1) throw new UsageError(told`There is no version before this one: say --from.`)
      const diff = await askSnvs(access, ({ codeLists }) => codeLists.diff.query({ from, to }))
      return { json: diff, text: `Version ${diff.to} beside ${diff.from}\n\n${differenceText(diff)}` }

      async function newestVersion(): Promise<number> {
        const { total } = await askSnvs(access, ({ codeLists }) => codeLists.versions.query({ offset: 0, limit: 1 }))
        if (total === 0)
          throw new UsageError(told`No list was fetched yet: "./vigencia code-lists refresh" fetches it.`)
        return total
      }
    },
  }),
]
