import type { GuideKind } from '@vigencia/domain/accounts/guide-kinds.ts'

/** The elements that are a guide. */
export const KIND_OF_GUIDE: Readonly<Record<string, GuideKind>> = {
  guiaConsulta: 'consultation',
  'guiaSP-SADT': 'sp_sadt',
  guiaHonorarios: 'fees',
  guiaResumoInternacao: 'hospital_stay',
  guiaOdonto: 'dental',
}

/** The elements that are a line, by the kind of guide. A consultation is one line as a whole. */
export const LINES_OF_GUIDE: Readonly<Record<GuideKind, ReadonlySet<string>>> = {
  consultation: new Set(),
  sp_sadt: new Set(['procedimentoExecutado', 'despesa']),
  fees: new Set(['procedimentoRealizado']),
  hospital_stay: new Set(['procedimentoExecutado', 'despesa']),
  dental: new Set(['procedimentosExecutados']),
}
