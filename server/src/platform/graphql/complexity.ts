import type { ApolloServerPlugin } from '@apollo/server';
import {
  GraphQLError,
  isListType,
  isNonNullType,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { getComplexity, type ComplexityEstimator } from 'graphql-query-complexity';
import { inLanguage } from './error-format';
import type { RequestContext } from './context';
import { refusal } from './refusal';
import { variableErrors } from './typed-input';

export const MAX_COMPLEXITY = 25_000;
/** Lists that are not connections are short by nature: members of a family, clauses of a criterion. */
const USUAL_LIST = 4;
const EDGES = new Set(['edges', 'node', 'pageInfo']);

/** One point a field; a connection multiplies what is below it by `first`, a short list by its usual length. */
const estimate: ComplexityEstimator = ({ field, args, childComplexity }) => {
  const first: unknown = args['first'];
  if (typeof first === 'number') return 1 + Math.max(1, Math.min(first, 100)) * childComplexity;
  if (EDGES.has(field.name)) return childComplexity;
  const type = isNonNullType(field.type) ? field.type.ofType : field.type;
  return 1 + (isListType(type) ? USUAL_LIST : 1) * childComplexity;
};

/** What cannot be weighed is not run: variables that are missing or do not fit fail here already. */
function costOf(
  schema: GraphQLSchema,
  query: DocumentNode,
  operation: OperationDefinitionNode | undefined,
  variables: Record<string, unknown>,
): number {
  try {
    return getComplexity({
      schema,
      query,
      variables,
      estimators: [estimate],
      ...(operation?.name ? { operationName: operation.name.value } : {}),
    });
  } catch (error) {
    // Its message would repeat the value, which may be a person's number.
    if (!(error instanceof GraphQLError)) throw error;
    const fields = operation && variableErrors(schema, operation, variables);
    throw refusal('BAD_USER_INPUT', 'The variables do not fit the document.', {}, fields);
  }
}

/** Weighs each operation before it runs, refuses what is too heavy, and tells the weight in `extensions.cost`. */
export function costPlugin(schema: GraphQLSchema): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: async () => {
      let cost: number | null = null;
      return {
        didResolveOperation: async ({ request, document, operation }) => {
          cost = costOf(schema, document, operation, request.variables ?? {});
          if (cost > MAX_COMPLEXITY) {
            throw refusal('QUERY_TOO_COSTLY', 'The query costs too much.', { cost, max: MAX_COMPLEXITY });
          }
        },
        willSendResponse: async ({ response, contextValue }) => {
          if (response.body.kind !== 'single') return;
          const result = response.body.singleResult;
          if (cost !== null) {
            result.extensions = {
              ...result.extensions,
              cost: { requestedQueryCost: cost, maximumQueryCost: MAX_COMPLEXITY },
            };
          }
          if (result.errors) {
            const { locale, requestId } = contextValue;
            result.errors = result.errors.map((error) => inLanguage(error, locale, requestId));
          }
        },
      };
    },
  };
}
