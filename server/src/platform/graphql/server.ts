import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from '../logger';
import { faultsUntold } from './anonymous';
import { costPlugin } from './complexity';
import type { RequestContext } from './context';
import { errorFormatter } from './error-format';
import { LIMIT_RULES, MAX_TOKENS } from './limits';

/**
 * The GraphQL server. Whoever has not signed in never reaches it except with `signIn` (see the HTTP room), so
 * introspection may stay on for those who have.
 */
export function graphqlServer(
  schema: GraphQLSchema,
  log: Logger,
  plugins: ApolloServerPlugin<RequestContext>[],
): ApolloServer<RequestContext> {
  return new ApolloServer<RequestContext>({
    schema,
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    parseOptions: { maxTokens: MAX_TOKENS },
    maxRecursiveSelections: true,
    validationOptions: { maxErrors: 5 },
    validationRules: LIMIT_RULES,
    formatError: errorFormatter(log),
    plugins: [costPlugin(schema), faultsUntold, ...plugins],
    logger: {
      debug: () => undefined,
      info: () => undefined,
      warn: (text) => log.warn(text),
      error: (text) => log.error(text),
    },
    nodeEnv: 'production',
    stopOnTerminationSignals: false,
  });
}
