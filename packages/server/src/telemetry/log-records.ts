import { logs, SeverityNumber, type Attributes } from '@opentelemetry/api'
import { instantOf } from '@vigencia/domain/calendar/instant.ts'
import type { DestinationStream } from 'pino'

const SEVERITIES: Readonly<Record<string, SeverityNumber>> = {
  debug: SeverityNumber.DEBUG,
  info: SeverityNumber.INFO,
  warn: SeverityNumber.WARN,
  error: SeverityNumber.ERROR,
  fatal: SeverityNumber.FATAL,
}

/** Sends each log line as a record of OpenTelemetry. It is the line itself, from which secrets are cut out already. */
export function logRecords(): DestinationStream {
  const logger = logs.getLogger('vigencia')
  return {
    write(line) {
      const { level, time, msg, service: _, trace_id: _trace, span_id: _span, ...facts } = JSON.parse(line)
      logger.emit({
        timestamp: instantOf(time).epochMilliseconds,
        severityText: level,
        severityNumber: SEVERITIES[level] ?? SeverityNumber.UNSPECIFIED,
        body: msg,
        attributes: facts as Attributes,
      })
    },
  }
}
