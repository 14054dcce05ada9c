import { listen } from '@vigencia/server/service/listen.ts'
import { makeTestApi, type TestApi } from './test-api.ts'

/** The api of a test, on a port that was free. */
export interface ListeningApi extends TestApi {
  readonly url: string
}

export async function makeListeningApi(settings: NodeJS.ProcessEnv = {}): Promise<ListeningApi> {
  const api = await makeTestApi(settings)
  const listening = await listen(api.service.app, { host: '127.0.0.1', port: 0, portSetting: 'API_PORT' })
  const close = async () => {
    await listening.drain(5_000)
    await api.close()
  }
  return { ...api, url: `http://127.0.0.1:${listening.port}`, close }
}
