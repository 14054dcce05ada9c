import { API_OPTIONS, apiAccess } from '../calls/ask-api.ts'
import { command } from '../command/command.ts'

export const mcpCommand = command({
  noun: 'mcp',
  verb: null,
  summary: 'Serve what can be read of agreements and prices to a model, over standard input and output (MCP)',
  args: {},
  options: { ...API_OPTIONS },
  async run({ options, environment, report }) {
    const access = apiAccess(options, environment)
    const { serveTools } = await import('./serve-tools.ts')
    await serveTools({ service: 'api', access, report })
    // standard output belongs to the protocol
    return { json: null, text: '', isWritten: true }
  },
})
