import 'reflect-metadata';
import { Field, ID, InterfaceType } from 'type-graphql';

@InterfaceType({
  description: 'Something that can be fetched again by its id.',
  resolveType: (value: { id: string }) => typeOfId(value.id),
})
export abstract class Node {
  @Field(() => ID, { description: 'Opaque and stable. Never a NIK or a number that somebody else gave.' })
  id!: string;
}

const SHAPE = /^([A-Z][A-Za-z]{2,30}):([A-Za-z0-9.:-]{1,60})$/;

/** The id of a node as clients see it: type and key, packed so that nobody is tempted to take it apart. */
export function nodeId(type: string, key: string | number): string {
  return Buffer.from(`${type}:${key}`, 'ascii').toString('base64url');
}

/** Type and key of an id, or null for anything that we did not make. */
export function parseNodeId(id: string): { type: string; key: string } | null {
  if (id.length > 120) return null;
  const [, type, key] = SHAPE.exec(Buffer.from(id, 'base64url').toString('latin1')) ?? [];
  return type && key ? { type, key } : null;
}

/** The numeric key of an id of that type; null for another type, a malformed id or an impossible number. */
export function keyOf(type: string, id: string): number | null {
  const parsed = parseNodeId(id);
  if (parsed?.type !== type || !/^[1-9]\d{0,15}$/.test(parsed.key)) return null;
  const key = Number(parsed.key);
  return Number.isSafeInteger(key) ? key : null;
}

function typeOfId(id: string): string | undefined {
  return parseNodeId(id)?.type;
}
