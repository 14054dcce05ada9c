import { demoId } from './demo-id.ts'

/** The appointment types of the demo's type rules, by their names in its catalogue. */
export const APPOINTMENT_TYPES = {
  consulta: demoId('appointment type: consulta'),
  retorno: demoId('appointment type: retorno'),
  exame: demoId('appointment type: exame'),
  cirurgia: demoId('appointment type: cirurgia'),
  estética: demoId('appointment type: estética'),
} as const
