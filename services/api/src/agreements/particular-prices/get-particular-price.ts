import type { get } from '@vigencia/contracts/particular-prices'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { findPrice } from './find-particular-price.ts'

export const getParticularPrice: UseCase<typeof get> = (work, path) => findPrice(work, path)
