import { listen } from '@vigencia/server/service/listen.ts'
import { startTestStack } from './start-test-stack.ts'
import type { TestApi } from './test-api.ts'

/** The api of a stack, on a port that was free. */
export interface ListeningApi extends TestApi {
  readonly url: string
}

export async function makeListeningApi(
  settings: NodeJS.ProcessEnv = {},
  more: { readonly own?: true } = {},
): Promise<ListeningApi> {
  const { api } = await startTestStack({ api: settings, ...more })
  const listening = await listen(api.service.app, { host: '127.0.0.1', port: 0, portSetting: 'API_PORT' })
  const close = async () => {
    await listening.drain(5_000)
    await api.close()
  }
  return { ...api, url: `http://127.0.0.1:${listening.port}`, close }
}
