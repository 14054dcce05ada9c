import { apiAccess, askSnvs, SNVS_OPTIONS, type ApiAccess } from './calls/ask-api.ts'
import { stateTable } from './case-table.ts'
import { command, type Command } from './command/command.ts'

type Act = 'pause' | 'resume' | 'hold'

/** The state of the queue at this moment. */
async function queueText(access: ApiAccess, paused_because: string | null): Promise<string> {
  const { by_state } = await askSnvs(access, ({ caseDesk }) => caseDesk.figures.query({}))
  const now =
    paused_because === null
      ? 'The queue runs.'
      : `The queue is paused: ${paused_because}. See to what is in doubt (cases resolve), then: queue resume.`
  return `${stateTable(by_state)}\n\n${now}`
}

const queueCommand = (verb: string, act: Act, summary: string): Command =>
  command({
    noun: 'queue',
    verb,
    summary,
    args: {},
    options: SNVS_OPTIONS,
    async run({ options, environment }) {
      const access = apiAccess(options, environment, 'SNVS_URL')
      const desk = await askSnvs(access, ({ caseDesk }) => caseDesk[act].mutate({}))
      return { json: desk, text: await queueText(access, desk.paused_because) }
    },
  })

export const queueCommands = [
  queueCommand('pause', 'pause', 'Send no more cases for now; what is being sent ends'),
  queueCommand(
    'resume',
    'resume',
    'Send cases again, whatever paused the queue; those that a disabled code holds stay',
  ),
  queueCommand('hold', 'hold', 'After a restore from backup: hold everything unsent until it is released'),
  queueCommand('release', 'resume', 'After a restore from backup: let go what was held, once you have looked'),
]
