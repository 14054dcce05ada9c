import { hostileInput } from '../support/suites/hostile-input.ts'

hostileInput('accounts')
