import { routeByPrincipal } from '../support/suites/route-by-principal.ts'

routeByPrincipal('accounts')
