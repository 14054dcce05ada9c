import { CASE_PARTS } from '@vigencia/domain/case-reports/case-parts.ts'
import {
  CASE_STATES,
  DOUBT_REASONS,
  HELD_REASONS,
  RESENDABLE_STATES,
} from '@vigencia/domain/case-reports/case-states.ts'
import { apiAccess, askSnvs, SNVS_OPTIONS } from './calls/ask-api.ts'
import { caseText } from './case-details.ts'
import { caseTable, stateTable } from './case-table.ts'
import { command, UsageError } from './command/command.ts'
import { resolveCommand } from './resolve-command.ts'
import { wholeNumber } from './whole-number.ts'
import { told } from './command/told.ts'

export const DAY = 'YYYY-MM-DD'
const REASONS = [...HELD_REASONS, ...DOUBT_REASONS] as const
const DOCUMENT = 'the document number of the person'

export const caseCommands = [
  command({
    noun: 'cases',
    verb: 'list',
    summary: 'List reported cases, the newest first, and how many are in each state',
    args: {},
    options: {
      state: { takes: 'state', oneOf: CASE_STATES, about: 'Only those in this state' },
      'to-do': { about: 'The work list: only what somebody has to look at' },
      part: { takes: 'part', oneOf: CASE_PARTS, about: 'Only those in this part of the work' },
      'oldest-first': { about: 'What waits longest comes first' },
      reason: { takes: 'reason', oneOf: REASONS, about: 'Only those held, or in doubt, for this' },
      reference: { takes: 'text', about: 'Only the one of this source_reference' },
      'id-caso': { takes: 'number', about: 'Only those with this number at the registry' },
      establishment: { takes: 'REFES', about: 'Only those of this establishment' },
      'older-than': { takes: 'hours', about: 'Only those that were reported to us longer ago' },
      event: { takes: 'code', about: 'Only those of this event' },
      day: { takes: DAY, about: 'Only those that were reported to us on this day' },
      'paper-date': { takes: DAY, about: 'Only those of this paper date' },
      document: { about: `Only those of one person: reads ${DOCUMENT} from standard input` },
      limit: { takes: 'number', about: 'At most so many, up to 200; 50' },
      ...SNVS_OPTIONS,
    },
    async run({ options, environment, readLine }) {
      const access = apiAccess(options, environment, 'SNVS_URL')
      const input = {
        state: (options.state ?? null) as (typeof CASE_STATES)[number] | null,
        to_do: options['to-do'],
        part: (options.part ?? null) as (typeof CASE_PARTS)[number] | null,
        oldest_first: options['oldest-first'],
        reason: (options.reason ?? null) as (typeof REASONS)[number] | null,
        source_reference: options.reference ?? null,
        id_caso: wholeNumber('id-caso', options['id-caso']),
        establishment: options.establishment ?? null,
        older_than_hours: wholeNumber('older-than', options['older-than']),
        event_id: wholeNumber('event', options.event),
        created_on: options.day ?? null,
        paper_date: options['paper-date'] ?? null,
        document: options.document ? await readLine(DOCUMENT) : null,
        limit: wholeNumber('limit', options.limit) ?? 50,
      }
      const [list, figures] = await askSnvs(access, ({ cases, caseDesk }) =>
        Promise.all([cases.list.query(input), caseDesk.figures.query({})]),
      )
      const { by_state, paused_because } = figures
      const paused = paused_because === null ? '' : `\n\nThe queue is paused: ${paused_because}.`
      return {
        json: { ...list, by_state, paused_because },
        text: `${stateTable(by_state)}${paused}\n\n${caseTable(list.items)}`,
      }
    },
  }),
  command({
    noun: 'cases',
    verb: 'resend',
    summary: 'Send one case again, or all that a filter finds',
    args: {},
    options: {
      case: { takes: 'id', about: 'This one' },
      state: { takes: 'state', oneOf: RESENDABLE_STATES, about: 'All in this state' },
      event: { takes: 'code', about: 'Of those, only this event' },
      from: { takes: DAY, about: 'Of those, only what was reported to us on this day or later' },
      to: { takes: DAY, about: 'Of those, only what was reported to us on this day or before' },
      ...SNVS_OPTIONS,
    },
    async run({ options, environment }) {
      const access = apiAccess(options, environment, 'SNVS_URL')
      const { case: case_id, state } = options
      if ((case_id === undefined) === (state === undefined)) throw new UsageError(told`Say either --case or --state.`)
      if (case_id !== undefined) {
        const again = await askSnvs(access, ({ cases }) => cases.resend.mutate({ case_id }))
        return { json: again, text: caseText(again) }
      }
      const filter = {
        states: [state as (typeof RESENDABLE_STATES)[number]],
        event_id: wholeNumber('event', options.event),
        created_from: options.from ?? null,
        created_to: options.to ?? null,
      }
      const resent = await askSnvs(access, ({ cases }) => cases.resendAll.mutate(filter))
      return { json: resent, text: `${resent.count} queued again.` }
    },
  }),
  resolveCommand,
  command({
    noun: 'cases',
    verb: 'reseal',
    summary: 'Seal with the newest key what older ones have sealed; afterwards these may go',
    args: {},
    options: SNVS_OPTIONS,
    async run({ options, environment, report }) {
      const access = apiAccess(options, environment, 'SNVS_URL')
      for (let resealed = 0; ;) {
        const batch = await askSnvs(access, ({ cases }) => cases.reseal.mutate({}))
        resealed += batch.resealed
        const json = { ...batch, resealed }
        // Cases that somebody changes at this moment are passed over. If nothing was done and some are left, the next
        // run does them.
        if (batch.left === 0 || batch.resealed === 0) {
          const rest = batch.left === 0 ? '' : ` ${batch.left} are being changed at this moment: run it again.`
          return {
            json,
            text: `${resealed} sealed with version ${batch.key_version}.${rest}`,
            isRefused: batch.left > 0,
          }
        }
        report(`${resealed} sealed, ${batch.left} left`)
      }
    },
  }),
]
