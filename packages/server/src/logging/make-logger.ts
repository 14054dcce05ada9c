import { multistream, pino, type DestinationStream, type Logger } from 'pino'
import { tracing } from '../telemetry/tracing.ts'

/**
 * A logger of JSON lines, on standard output unless another stream is given. Secrets and personal fields are cut out.
 */
export function makeLogger(service: string, level: string, to: DestinationStream = pino.destination(1)): Logger {
  const traced = tracing()
  const options = {
    level,
    ...(traced !== null && { mixin: () => traced.logFields() }),
    base: { service },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    redact: { paths: SECRETS.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: '[redacted]' },
    serializers: { err: errorFacts },
  }
  return pino(
    options,
    traced === null
      ? to
      : multistream([
          { stream: to, level: 'trace' },
          { stream: traced.logLines, level: 'trace' },
        ]),
  )
}

const SECRETS = [
  'key',
  'apiKey',
  'password',
  'secret',
  'authorization',
  'parameters',
  'connectionString',
  'ciudadano',
  '["x-api-key"]',
].filter((name) => !name.startsWith('['))

/**
 * Writes the kind, message and stack of an error. Of a database's error it writes code and constraint, never the row
 * or parameters.
 */
function errorFacts(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: String(error) }
  const { code, constraint } = error as { code?: unknown; constraint?: unknown }
  return {
    type: error.name,
    message: firstLine(error.message),
    code,
    constraint,
    stack: stackOf(error),
    cause: error.cause === undefined ? undefined : errorFacts(error.cause),
  }
}

// The ORM puts the statement with its values before the driver's message, so only the frames of the stack are safe.
function stackOf(error: Error): string | undefined {
  return error.stack
    ?.split('\n')
    .filter((line) => line.startsWith('    at '))
    .join('\n')
}

function firstLine(message: string): string {
  const cut = message.split('\n')[0] as string
  if (!/^(insert|update|delete|select|with)\s/i.test(cut)) return cut
  // A value may be as long as a body, so no pattern looks for the message behind it.
  const behindValues = cut.slice(cut.lastIndexOf("'") + 1)
  const at = behindValues.indexOf(' - ')
  return at === -1 ? 'a statement failed' : behindValues.slice(at + 3)
}
