/** Tells how far a long phase has come; `total` is 0 when nobody knows. */
export type Progress = (phase: string, done: number, total: number) => Promise<void> | void;
