/** Fewer than a thousand: from there on MariaDB makes a table of an IN list. */
export const IDS_A_STATEMENT = 500;

/** Values in their order, in parts of at most `size`: what one statement takes. */
export function* batches<T>(values: readonly T[], size = IDS_A_STATEMENT): Generator<readonly T[]> {
  for (let from = 0; from < values.length; from += size) yield values.slice(from, from + size);
}
