import { context, propagation, ROOT_CONTEXT, SpanKind, SpanStatusCode, trace, type Span } from '@opentelemetry/api'
import type { RequestListener, Tracing } from './tracing.ts'
import { codeOf, type RequestObserver } from '../request/observer.ts'
import { logRecords } from './log-records.ts'
import { traceStatements } from './statement-spans.ts'

/** What watches a service asks here every few seconds, and nobody looks such a trace up. */
const WATCHED = /^\/(?:health|metrics)(?:\/|\?|$)/

/** Traces by OpenTelemetry, whose libraries are set up. Spans hold names and codes alone. */
export async function openTelemetry(): Promise<Tracing> {
  const tracer = trace.getTracer('vigencia')
  await traceStatements()

  function spanOf<Result>(name: string, kind: SpanKind, run: (span: Span) => Promise<Result>): Promise<Result> {
    return tracer.startActiveSpan(name, { kind }, async (span) => {
      try {
        return await run(span)
      } catch (error) {
        span.setStatus({ code: SpanStatusCode.ERROR })
        throw error
      } finally {
        span.end()
      }
    })
  }

  function requests(listener: RequestListener): RequestListener {
    return (request, response) => {
      if (WATCHED.test(request.url ?? '')) return listener(request, response)
      const caller = propagation.extract(ROOT_CONTEXT, request.headers)
      const method = request.method ?? ''
      const attributes = { 'http.request.method': method }
      const span = tracer.startSpan(method, { kind: SpanKind.SERVER, attributes }, caller)
      response.once('close', () => {
        span.setAttribute('http.response.status_code', response.statusCode)
        if (response.statusCode >= 500) span.setStatus({ code: SpanStatusCode.ERROR })
        span.end()
      })
      return context.with(trace.setSpan(caller, span), () => listener(request, response))
    }
  }

  function operations(observer: RequestObserver): RequestObserver {
    return {
      begin(operation, request) {
        const done = observer.begin(operation, request)
        const span = trace.getActiveSpan()
        if (span === undefined) return done
        span.updateName(operation)
        span.setAttributes({ 'vigencia.operation': operation, 'vigencia.via': request.via })
        return (status, error) => {
          if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR })
          if (status >= 400) span.setAttribute('error.type', codeOf(status, error))
          done(status, error)
        }
      },
    }
  }

  return {
    requests,
    operations,
    part: (name, run) => spanOf(name, SpanKind.INTERNAL, run),
    job: (queue, run) => context.with(ROOT_CONTEXT, () => spanOf(queue, SpanKind.CONSUMER, run)),
    logFields() {
      const active = trace.getActiveSpan()?.spanContext()
      return active === undefined ? {} : { trace_id: active.traceId, span_id: active.spanId }
    },
    logLines: logRecords(),
  }
}
