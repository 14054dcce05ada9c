import * as convenios from '@vigencia/contracts/convenios'
import { perform } from '@vigencia/server/perform/perform.ts'
import { router, serve } from '@vigencia/server/trpc/serve.ts'
import { createConvenio } from './convenios/create-convenio.ts'
import { deactivateConvenio } from './convenios/deactivate-convenio.ts'
import { getConvenio } from './convenios/get-convenio.ts'
import { listConvenios } from './convenios/list-convenios.ts'
import { restoreConvenio } from './convenios/restore-convenio.ts'
import { updateConvenio } from './convenios/update-convenio.ts'

/** Every operation of the api, one line each: both skins and the documentation are made from this. */
export function apiRouter() {
  return router({
    convenios: {
      create: serve(convenios.create).mutation(perform(convenios.create, createConvenio)),
      list: serve(convenios.list).query(perform(convenios.list, listConvenios)),
      get: serve(convenios.get).query(perform(convenios.get, getConvenio)),
      update: serve(convenios.update).mutation(perform(convenios.update, updateConvenio)),
      deactivate: serve(convenios.deactivate).mutation(perform(convenios.deactivate, deactivateConvenio)),
      restore: serve(convenios.restore).mutation(perform(convenios.restore, restoreConvenio)),
    },
  })
}

export type ApiRouter = ReturnType<typeof apiRouter>
