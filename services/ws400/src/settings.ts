import { z } from 'zod'
import { readSettings } from '@vigencia/server/settings/read-settings.ts'
import { drainDelay, metricsPort, serviceSettings } from '@vigencia/server/settings/service-settings.ts'
import { FaultPlanSetting } from './faults/fault-plan.ts'

const databaseUrl = z.string().regex(/^postgres(ql)?:\/\//, 'must start with postgres://')

/** The settings of the registry's stand-in. */
const Ws400Settings = z.object({
  WS400_PORT: z.coerce.number().int().min(0).max(65_535).default(3002).describe('Where the stand-in listens'),
  WS400_HOST: z.string().min(1).default('127.0.0.1').describe('On which address'),
  WS400_METRICS_PORT: metricsPort('WS400_PORT'),
  DATABASE_URL: databaseUrl.describe('The service role: not owner, no superuser'),
  DATABASE_OWNER_URL: databaseUrl.optional().describe('The owner role: migrates at start'),
  WS400_DATA: z.string().optional().describe('The folder with its tables as CSV files; its own by default'),
  WS400_DATA_RELOAD: z.stringbool().default(false).describe('Replace what the tables hold by the files, at start'),
  WS400_DUPLICATE_ID_CASO: z
    .enum(['on', 'null'])
    .default('on')
    .describe('on: the id_caso of a duplicate is the case that is there'),
  WS400_SAME_SAMPLE: z
    .enum(['second', 'first'])
    .default('second')
    .describe('second: a sample that comes again gets a number of its own; first: it gets the number that is there'),
  WS400_FAULTS: FaultPlanSetting.describe('What goes wrong how often: seed=7;reset-after-commit=0.1'),
  WS400_FAULT_HEADER: z.stringbool().default(false).describe('on: a caller may ask for a fault by x-ws400-fault'),
  NODE_ENV: z.string().default('development').describe('production, development or test'),
  DRAIN_DELAY: drainDelay,
  REQUEST_DEADLINE: serviceSettings.REQUEST_DEADLINE,
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
})

export type Ws400Settings = z.output<typeof Ws400Settings>

/** @throws OperatorError that names each wrong setting and what it should be. */
export function readWs400Settings(environment: NodeJS.ProcessEnv): Ws400Settings {
  return readSettings(Ws400Settings, environment)
}

export { Ws400Settings as ws400SettingsSchema }
