import { client } from '@tepat/shared';
import { useDocument } from '../components';
import { PROVINCE } from './province';

/** The cities and the regency of the province, as [code, name]; empty until they are known. */
export function useKota(): readonly (readonly [code: string, name: string])[] {
  const query = useDocument(client.RegionChildrenDocument, { parent: PROVINCE, level: null, first: 100, after: null });
  return query.data?.regions.edges.map(({ node }) => [node.code, node.name] as const) ?? [];
}
