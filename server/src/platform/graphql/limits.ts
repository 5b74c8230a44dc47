import { costLimitRule } from '@escape.tech/graphql-armor-cost-limit';
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import { GraphQLError, type ValidationContext, type ValidationRule } from 'graphql';

export const MAX_DEPTH = 14;
export const MAX_ALIASES = 20;
export const MAX_DIRECTIVES = 30;
export const MAX_TOKENS = 3000;
/** By the armour's own measure, which grows with depth. Paging is weighed apart, by complexity. */
const MAX_COST = 60_000;

type Rejection = (context: ValidationContext | null, error: GraphQLError) => void;

// The rules report instead of throwing: a thrown limit would be answered with a status of 500.
const reported = {
  propagateOnRejection: false,
  exposeLimits: false,
  onReject: [(context: ValidationContext | null, error: GraphQLError) => context?.reportError(error)] as Rejection[],
};

/** One sign-in a document: otherwise a single request could try a thousand passwords by aliases. */
function oneSignIn(context: ValidationContext): ReturnType<ValidationRule> {
  let seen = 0;
  return {
    Field(node) {
      if (node.name.value !== 'signIn') return;
      seen += 1;
      if (seen === 2) {
        context.reportError(new GraphQLError('signIn stands more than once in the document.', { nodes: [node] }));
      }
    },
  };
}

export const LIMIT_RULES: ValidationRule[] = [
  maxDepthRule({ n: MAX_DEPTH, ...reported }),
  maxAliasesRule({ n: MAX_ALIASES, allowList: [], ...reported }),
  maxDirectivesRule({ n: MAX_DIRECTIVES, ...reported }),
  costLimitRule({ maxCost: MAX_COST, ...reported }),
  oneSignIn,
];
