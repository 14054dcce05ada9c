import pg from 'pg'
import { trace, type Span, type TracerProvider } from '@opentelemetry/api'
import { PgInstrumentation } from '@opentelemetry/instrumentation-pg'
import { withoutLiterals } from './without-literals.ts'

/**
 * A span for each statement that a span asks for: its text without any value.
 * Every connection of a process is of `pg`, below the ORM too.
 */
export async function traceStatements(): Promise<void> {
  // it would look for modules that are loaded later, and this one is here already
  const instrumentation = new PgInstrumentation({ enabled: false, requireParentSpan: true })
  instrumentation.setTracerProvider(withoutWords(trace.getTracerProvider()))
  for (const definition of instrumentation.getModuleDefinitions())
    if (definition.name === 'pg') definition.patch?.(pg, undefined)
}

/** Statements and messages of a database hold values. A span keeps the form of the one and the code of the other. */
function withoutWords(provider: TracerProvider): TracerProvider {
  return {
    getTracer(...of) {
      const tracer = provider.getTracer(...of)
      return {
        startSpan: (...start) => silenced(tracer.startSpan(...start)),
        startActiveSpan: tracer.startActiveSpan.bind(tracer),
      }
    },
  }
}

function silenced(span: Span): Span {
  const setStatus = span.setStatus.bind(span)
  const setAttribute = span.setAttribute.bind(span)
  span.setStatus = ({ code }) => setStatus({ code })
  span.setAttribute = (key, value) =>
    setAttribute(key, key === 'db.query.text' ? withoutLiterals(String(value)) : value)
  span.recordException = (error) => {
    const { code } = error as { code?: unknown }
    if (typeof code === 'string') setAttribute('error.type', code)
  }
  return span
}
