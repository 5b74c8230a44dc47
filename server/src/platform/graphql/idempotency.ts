import { createHash } from 'node:crypto';
import { HeaderMap, type ApolloServerPlugin, type GraphQLResponse } from '@apollo/server';
import { OperationTypeNode, type FormattedExecutionResult } from 'graphql';
import { message, type MessageCode } from '@tepat/shared';
import type { RequestContext } from './context';
import type { IdempotencyStore } from './idempotency-store';
import type { AnswerSeal } from './sealed-answer';

const SHAPE = /^[\x21-\x7e]{8,128}$/;

/**
 * Honours the header Idempotency-Key of mutations: the same key with the same body gets the same answer, without doing
 * anything twice; with another body it is refused; while the first is under way it says so.
 *
 * A request that died leaves its key taken: whether it did its work is for the client to look up, not for us to guess.
 */
export function idempotencyPlugin(store: IdempotencyStore, seal: AnswerSeal): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: async ({ contextValue: context }) => {
      let mine: { actor: string; key: string } | null = null;
      return {
        responseForOperation: async ({ operation, request }): Promise<GraphQLResponse | null> => {
          const key = context.request.get('idempotency-key');
          if (operation.operation !== OperationTypeNode.MUTATION || key === undefined || !context.principal)
            return null;
          if (!SHAPE.test(key)) return refused(context, 'IDEMPOTENCY_KEY_INVALID', 400);
          const actor = `${context.principal.kind}:${context.principal.id}`;
          const digest = createHash('sha256')
            .update(JSON.stringify([request.query, request.operationName ?? null, request.variables ?? {}]))
            .digest();
          const claim = await store.claim(actor, key, digest);
          switch (claim.kind) {
            case 'MINE':
              mine = { actor, key };
              return null;
            case 'IN_PROGRESS':
              return refused(context, 'IDEMPOTENCY_IN_PROGRESS', 409);
            case 'REUSED':
              return refused(context, 'IDEMPOTENCY_KEY_REUSED', 422);
            case 'ANSWERED':
              return response(JSON.parse(seal.open(claim.answer)) as FormattedExecutionResult, 200, true);
          }
        },
        willSendResponse: async ({ response: { body } }) => {
          if (mine === null || body.kind !== 'single') return;
          const { data, errors } = body.singleResult;
          await store.answer(mine.actor, mine.key, seal.seal(JSON.stringify({ data, errors })));
        },
      };
    },
  };
}

function refused(context: RequestContext, code: MessageCode, status: number): GraphQLResponse {
  return response({ errors: [{ message: message(context.locale, code), extensions: { code } }] }, status, false);
}

function response(singleResult: FormattedExecutionResult, status: number, repeated: boolean): GraphQLResponse {
  const headers = new HeaderMap();
  if (repeated) headers.set('idempotent-replayed', 'true');
  return { http: { status, headers }, body: { kind: 'single', singleResult } };
}
