/** What a team would otherwise write: a column `desil`, filled by one of these. */
export const RIVALS = ['typeorm', 'sql', 'duckdb'] as const;
export type Rival = (typeof RIVALS)[number];

export const isRival = (text: string | undefined): text is Rival => RIVALS.some((rival) => rival === text);

export interface RivalRun {
  seconds: number;
  peakMegabytes: number | null;
}
