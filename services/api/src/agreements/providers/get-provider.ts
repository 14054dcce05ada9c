import type { get } from '@vigencia/contracts/providers'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { findProvider } from './find-provider.ts'

export const getProvider: UseCase<typeof get> = (work, { provider_id }) => findProvider(work, provider_id)
