import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ErrorState, LoadingState, MissingState } from './States';

interface AnswerProps<Answer, Value> {
  readonly query: UseQueryResult<Answer>;
  readonly pick: (answer: Answer) => Value | null | undefined;
  readonly lines?: number;
  readonly children: (value: Value) => ReactNode;
}

/** The answer of one query, or the state that stands in its place: on its way, failed, not there. */
export function Answered<Answer, Value>({ query, pick, lines, children }: AnswerProps<Answer, Value>) {
  if (query.error) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (query.data === undefined) return <LoadingState {...(lines === undefined ? {} : { lines })} />;
  const value = pick(query.data);
  return value === null || value === undefined ? <MissingState /> : <>{children(value)}</>;
}

/** The members of a union that have this field, be it optional. */
type With<Node, Field extends PropertyKey> = Node extends unknown ? (Field extends keyof Node ? Node : never) : never;

/** The node of an answer when it is of the kind that has this field: `node(id)` may be anything. */
export function nodeWith<Node extends object, Field extends PropertyKey>(
  node: Node | null | undefined,
  field: Field,
): With<Node, Field> | null {
  return node && field in node ? (node as With<Node, Field>) : null;
}
