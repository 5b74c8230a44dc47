/**
 * A document of terms as it is written now, of one in format 1, where the one quota held in every year. Such documents
 * stay as they were stored, because lists are pinned to their bytes. Anything else is given back as it came.
 */
export function upgraded(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const { format, quota, ...rest } = value as Readonly<Record<string, unknown>>;
  if (format !== 1 || 'years' in rest) return value;
  const from = typeof rest['inForceFrom'] === 'string' ? Number(rest['inForceFrom'].slice(0, 4)) : undefined;
  return { ...rest, format: 2, years: [{ from, quota, byKota: [], budget: null }] };
}
