import { createSnvsClient, createVigenciaClient } from '@vigencia/client'
import { uploadFetch, type OnSent } from './upload-fetch.ts'

/** On which channel the windows of a browser tell each other that their session was renewed. */
export const RENEWALS = 'vigencia.renewals'

const renewals = new BroadcastChannel(RENEWALS)

const watching =
  (ask: typeof fetch): typeof fetch =>
  async (...request) => {
    const response = await ask(...request)
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel is of one origin
    if (response.headers.has('x-session-renewed')) renewals.postMessage(null)
    return response
  }

/** The api at the address that served this page. The cookie of the session travels by itself; no key is known here. */
export const vigencia = createVigenciaClient({ url: location.origin, fetch: watching(fetch) })

/** The same, which tells how much of a file has left. */
export const uploading = (onSent: OnSent) =>
  createVigenciaClient({ url: location.origin, fetch: watching(uploadFetch(onSent)) })

/** The reporting service, as the api passes it on. */
export const snvs = createSnvsClient({ url: `${location.origin}/snvs/` })
