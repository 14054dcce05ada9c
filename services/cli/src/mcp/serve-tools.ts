import { once } from 'node:events'
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import {
  CallToolRequestSchema,
  ErrorCode,
  ListToolsRequestSchema,
  McpError,
  type CallToolResult,
} from '@modelcontextprotocol/sdk/types.js'
import { VIGENCIA_VERSION } from '@vigencia/server/service/vigencia-version.ts'
import { callOperation, type Reached } from '../cards/call-operation.ts'
import { reportOf } from '../calls/error-report.ts'
import { readTools } from './read-tools.ts'

/** What a model reads at once. More would push its task out of its sight. */
const MOST_CHARACTERS = 60_000

const INSTRUCTIONS =
  'Vigencia holds the agreements of a clinic with its payers in two times: when a price is valid, and when it was known. ' +
  'Money is whole centavos, days are YYYY-MM-DD, and a price is that of the day of the event. Find ids by the lists first.'

/** Serves the tools over standard input and output, until the input ends. */
export async function serveTools(api: Reached): Promise<void> {
  const tools = await readTools()
  const { server } = new McpServer(
    { name: 'vigencia', version: VIGENCIA_VERSION },
    { capabilities: { tools: {} }, instructions: INSTRUCTIONS },
  )
  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: [...tools.values()].map(({ tool }) => tool) }))
  server.setRequestHandler(CallToolRequestSchema, async ({ params }) => {
    const found = tools.get(params.name)
    if (found === undefined) throw new McpError(ErrorCode.InvalidParams, `There is no tool ${params.name}.`)
    return answerOf(() => callOperation(api, found.named, params.arguments ?? {}))
  })
  const ended = once(process.stdin, 'end')
  await server.connect(new StdioServerTransport())
  // nothing is closed here: what was asked is still answered, and then the process has nothing more to do
  await ended
}

/** A refusal is an answer that the model can act on, in the sentence that anybody else is told. */
async function answerOf(call: () => Promise<unknown>): Promise<CallToolResult> {
  try {
    const text = JSON.stringify(await call())
    return text.length > MOST_CHARACTERS ? refused(tooLong(text.length)) : { content: [{ type: 'text', text }] }
  } catch (error) {
    const { json, text } = reportOf(error, String)
    return refused(json.code === 'internal_error' ? 'The command line met a fault of its own.' : text)
  }
}

function refused(text: string): CallToolResult {
  return { content: [{ type: 'text', text }], isError: true }
}

function tooLong(length: number): string {
  return `The answer has ${length} characters, more than the ${MOST_CHARACTERS} that a tool answers: ask for less, by a filter or a smaller limit.`
}
