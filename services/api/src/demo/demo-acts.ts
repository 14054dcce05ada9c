import { createTenant } from '@vigencia/database/access/create-tenant.ts'
import type { Act } from './acts/act.ts'
import { accountActs } from './accounts/account-acts.ts'
import { PORTO_CLARO_ACCOUNT } from './accounts/porto-claro-account.ts'
import { SERRA_AZUL_ACCOUNT } from './accounts/serra-azul-account.ts'
import { agreementActs } from './acts/agreement-acts.ts'
import { catalogueActs } from './acts/catalogue-acts.ts'
import { giveDemoKey } from './demo-key.ts'
import { giveDemoPerson } from './demo-person.ts'
import { AURORA } from './payers/aurora.ts'
import { SERRA_VERDE } from './payers/serra-verde.ts'
import { PORTO_CLARO } from './payers/porto-claro.ts'
import { VALE_DO_SOL } from './payers/vale-do-sol.ts'
import { SUS } from './payers/sus.ts'
import { PARTICULAR } from './payers/particular.ts'
import { CARTAO_HORIZONTE } from './payers/cartao-horizonte.ts'
import { PLANALTO } from './payers/planalto.ts'
import { LITORAL } from './payers/litoral.ts'
import { FERROVIARIOS_BY_MISTAKE } from './payers/ferroviarios-by-mistake.ts'
import { FERROVIARIOS } from './payers/ferroviarios.ts'
import { SERRA_AZUL } from './payers/serra-azul.ts'
import { planActs } from './plans/plan-acts.ts'
import { tableActs } from './acts/table-acts.ts'

/** The payers are invented, except SUS. All ANS codes begin with 9990. */
const AGREEMENTS = [
  AURORA,
  SERRA_VERDE,
  PORTO_CLARO,
  VALE_DO_SOL,
  SUS,
  PARTICULAR,
  CARTAO_HORIZONTE,
  PLANALTO,
  LITORAL,
  FERROVIARIOS_BY_MISTAKE,
  FERROVIARIOS,
  SERRA_AZUL,
]

/** Everything in the demo, in the order in which it came about. */
export function demoActs(): Act[] {
  return [
    {
      name: 'tenant',
      on: '2021-10-04',
      run: (work) => createTenant(work, { country: 'BR', encryptionKeyId: 'default' }),
    },
    { name: 'key', on: '2021-10-04', run: giveDemoKey },
    { name: 'person', on: '2021-10-04', run: giveDemoPerson },
    ...catalogueActs(),
    ...tableActs(),
    ...AGREEMENTS.flatMap(agreementActs),
    ...planActs(),
    ...[PORTO_CLARO_ACCOUNT, SERRA_AZUL_ACCOUNT].flatMap(accountActs),
  ]
}
