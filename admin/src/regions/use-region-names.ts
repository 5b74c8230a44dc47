import { ancestorsOf, client, isRegionCode } from '@tepat/shared';
import { useQueries } from '@tanstack/react-query';
import { api } from '../client';
import { operationName } from '../components';
import { useFormat } from '../i18n';
import { regionName } from './province';

/** Names regions by their codes; each is asked for with its neighbours, as the picker asks. A code until it is known. */
export function useRegionNames(codes: readonly string[]): (code: string) => string {
  const { locale } = useFormat();
  const parents = new Set(codes.flatMap((code) => (isRegionCode(code) ? ancestorsOf(code).slice(-1) : [])));
  const names = useQueries({
    queries: [...parents].map((parent) => {
      const variables = { parent, level: null, first: 100, after: null };
      return {
        queryKey: ['tepat', operationName(client.RegionChildrenDocument), variables, locale],
        queryFn: () => api.execute(client.RegionChildrenDocument, variables, { 'accept-language': locale }),
      };
    }),
    combine: (answers) =>
      new Map(
        answers.flatMap(({ data }) => data?.regions.edges.map(({ node }) => [node.code, node.name] as const) ?? []),
      ),
  });
  return (code) => names.get(code) ?? regionName(code);
}
