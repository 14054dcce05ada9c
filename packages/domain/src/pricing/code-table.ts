/**
 * Where the code of a procedure or expense is from.
 * @source TISS (ANS), table 87 of its terminology: 00 own, 18 per-diems and fees, 19 materials, 20 medicines,
 * 22 procedures, 98 packages.
 */
export const CODE_TABLES = ['00', '18', '19', '20', '22', '98'] as const
export type CodeTable = (typeof CODE_TABLES)[number]
