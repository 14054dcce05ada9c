import { createSnvsClient, createVigenciaClient } from '@vigencia/client'

/** The api at the address that served this page. The cookie of the session travels by itself; no key is known here. */
export const vigencia = createVigenciaClient({ url: location.origin })

/** The reporting service, as the api passes it on. */
export const snvs = createSnvsClient({ url: `${location.origin}/snvs/` })
