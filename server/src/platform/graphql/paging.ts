import { Max, MaxLength, Min } from 'class-validator';
import { ArgsType, Field, Int, ObjectType } from 'type-graphql';
import type { ClassType } from 'type-graphql';
import { refusal } from './refusal';

export const PAGE_LIMIT = 100;

/** The arguments of every connection. `first` has no default: whoever asks says how much. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { description: 'How many, 1 to 100.' })
  @Min(1)
  @Max(PAGE_LIMIT)
  first!: number;

  @Field(() => String, { nullable: true, description: 'The endCursor of the page before.' })
  @MaxLength(400)
  after?: string | null;
}

@ObjectType({ description: 'Where a page stands in its connection.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether there is more after this page.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether this page began after a cursor.' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first edge.' })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the last edge; pass it as after.' })
  endCursor!: string | null;
}

export interface Edge<T> {
  node: T;
  cursor: string;
}

export interface Connection<T> {
  edges: Edge<T>[];
  pageInfo: PageInfo;
}

/** Makes the edge and connection types of a node type. */
export function connectionOf<T extends object>(node: ClassType<T>, name: string): ClassType<Connection<T>> {
  @ObjectType(`${name}Edge`, { description: `One ${name} and its place in the connection.` })
  class NodeEdge implements Edge<T> {
    @Field(() => node, { description: 'The thing itself.' })
    node!: T;

    @Field(() => String, { description: 'Opaque place in the connection.' })
    cursor!: string;
  }

  @ObjectType(`${name}Connection`, { description: `A page of ${name}.` })
  class NodeConnection implements Connection<T> {
    @Field(() => [NodeEdge], { description: 'The page.' })
    edges!: Edge<T>[];

    @Field(() => PageInfo, { description: 'Where the page stands.' })
    pageInfo!: PageInfo;
  }
  return NodeConnection;
}

/** A place in an ordering: the values of the sort key of the last row that was seen. */
export type Place = readonly (string | number)[];

const KINDS = {
  number: (value: unknown): value is number => Number.isSafeInteger(value),
  /** Columns of codes hold ASCII; MySQL does not compare them with anything else. */
  code: (value: unknown): value is string => typeof value === 'string' && /^[\x20-\x7e]*$/.test(value),
  text: (value: unknown): value is string => typeof value === 'string',
};
type Kind = keyof typeof KINDS;
type ValueOf<K extends Kind> = (typeof KINDS)[K] extends (value: unknown) => value is infer Value ? Value : never;
type PlaceOf<Kinds extends readonly Kind[]> = { readonly [At in keyof Kinds]: ValueOf<Kinds[At]> };

export function cursorOf(place: Place): string {
  return Buffer.from(JSON.stringify(place), 'utf8').toString('base64url');
}

/** Reads a cursor that `cursorOf` made of values of these kinds. Anything else is the client's mistake, not ours. */
export function placeOf<const Kinds extends readonly Kind[]>(
  cursor: string | null | undefined,
  ...kinds: Kinds
): PlaceOf<Kinds> | null {
  if (cursor === null || cursor === undefined) return null;
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (isPlaceOf(kinds, place)) return place;
  } catch {
    // falls through to the refusal below
  }
  throw refusal('BAD_CURSOR', 'The cursor is not one of this connection.');
}

function isPlaceOf<Kinds extends readonly Kind[]>(kinds: Kinds, place: unknown): place is PlaceOf<Kinds> {
  return Array.isArray(place) && place.length === kinds.length && kinds.every((kind, at) => KINDS[kind](place[at]));
}

/** The place of an ordering by one number, such as an id. */
export function numberAfter(cursor: string | null | undefined): number | null {
  return placeOf(cursor, 'number')?.[0] ?? null;
}

/**
 * Builds the page from rows that were read with a limit of `first + 1`: the row too many tells that there is more,
 * so nothing is ever counted.
 */
export function pageOf<Row, T>(
  rows: readonly Row[],
  args: PageArgs,
  place: (row: Row) => Place,
  node: (row: Row) => T,
): Connection<T> {
  const edges = rows.slice(0, args.first).map((row) => ({ node: node(row), cursor: cursorOf(place(row)) }));
  return {
    edges,
    pageInfo: {
      hasNextPage: rows.length > args.first,
      hasPreviousPage: args.after !== null && args.after !== undefined,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}
