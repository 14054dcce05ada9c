import { bothAdaptersAgree } from '../support/suites/both-adapters-agree.ts'

bothAdaptersAgree('accounts')
