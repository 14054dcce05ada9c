import { z } from 'zod'
import { sentenceOf } from './sentence-of.ts'

// zod has one error map in a process: whoever reads by a schema says no in our sentences
z.config({ localeError: sentenceOf })
