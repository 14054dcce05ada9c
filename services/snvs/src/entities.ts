import { Case } from './cases/case.ts'
import { LabReport } from './laboratory/lab-report.ts'

/** Every entity of the ORM. Work on many cases at once is SQL and needs none. */
export const entities = [Case, LabReport]
