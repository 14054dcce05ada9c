import { happens } from './work-under-way.ts'
import type { Service } from './start-service.ts'
import { setTracing } from '../telemetry/tracing.ts'

interface TelemetrySettings {
  readonly OTEL_EXPORTER_OTLP_ENDPOINT?: string | undefined
}

/** A collector that is away holds up no stop for longer. */
const LAST_SPANS_MS = 3_000

/**
 * Makes a service whose traces and logs go to `OTEL_EXPORTER_OTLP_ENDPOINT`, where that is set. All else is as the
 * variables of OpenTelemetry say. What is still to be sent when the service closes is sent then.
 */
export async function withTelemetry<Made extends Service>(
  name: string,
  { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint }: TelemetrySettings,
  make: () => Promise<Made>,
): Promise<Made> {
  if (endpoint === undefined) return make()
  const stop = await startTelemetry(name, endpoint)
  try {
    const service = await make()
    return {
      ...service,
      async close() {
        try {
          await service.close()
        } finally {
          await stop()
        }
      },
    }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Loads OpenTelemetry. Prometheus asks for the figures at `/metrics`, so none are sent from here. */
async function startTelemetry(name: string, endpoint: string): Promise<() => Promise<void>> {
  // the exporters read it from there, and it may have come from a file
  process.env['OTEL_EXPORTER_OTLP_ENDPOINT'] = endpoint
  const { NodeSDK } = await import('@opentelemetry/sdk-node')
  const { openTelemetry } = await import('../telemetry/open-telemetry.ts')
  const sdk = new NodeSDK({ serviceName: `vigencia-${name}`, metricReaders: [] })
  sdk.start()
  setTracing(await openTelemetry())
  return async () => {
    setTracing(null)
    await happens(LAST_SPANS_MS, (done) => void sdk.shutdown().then(done, done))
  }
}
