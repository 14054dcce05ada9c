/** The kinds of guide of a batch. @source ANS TISS, guiasTISS */
export const GUIDE_KINDS = ['consultation', 'sp_sadt', 'fees', 'hospital_stay', 'dental'] as const
export type GuideKind = (typeof GUIDE_KINDS)[number]
