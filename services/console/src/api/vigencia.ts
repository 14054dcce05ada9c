import { createSnvsClient, createVigenciaClient } from '@vigencia/client'

/** On which channel the windows of a browser tell each other that their session was renewed. */
export const RENEWALS = 'vigencia.renewals'

const renewals = new BroadcastChannel(RENEWALS)

const watched: typeof fetch = async (...request) => {
  const response = await fetch(...request)
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel is of one origin
  if (response.headers.has('x-session-renewed')) renewals.postMessage(null)
  return response
}

/** The api at the address that served this page. The cookie of the session travels by itself; no key is known here. */
export const vigencia = createVigenciaClient({ url: location.origin, fetch: watched })

/** The reporting service, as the api passes it on. */
export const snvs = createSnvsClient({ url: `${location.origin}/snvs/` })
