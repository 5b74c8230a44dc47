import { SEALED_FACTS } from '@tepat/shared';
import type { RequestContext } from '../../../platform/graphql/context';
import { keyOf, nodeId } from '../../../platform/graphql/node-id';
import { maskedNumber } from '../../registry/graphql';
import { NEW_FAMILY, type CorrectionLine } from '../domain/correction';

const NOBODY = 0;
const NEW_FAMILY_ID = 'new-family';
const NEW_MEMBER = /^new-member-([1-9]\d?)$/;

type Subject = Pick<CorrectionLine, 'kind' | 'subjectId'>;

/** Whom an id names: a record, or one that the correction makes. What names nobody is nobody's. */
export function subjectOf(id: string): Subject {
  if (id === NEW_FAMILY_ID) return { kind: 'FAMILY', subjectId: NEW_FAMILY };
  const [, serial] = NEW_MEMBER.exec(id) ?? [];
  if (serial !== undefined) return { kind: 'RESIDENT', subjectId: -Number(serial) };
  const familyId = keyOf('Family', id);
  return familyId === null
    ? { kind: 'RESIDENT', subjectId: keyOf('Resident', id) ?? NOBODY }
    : { kind: 'FAMILY', subjectId: familyId };
}

/** The reverse. */
export function subjectId({ kind, subjectId: key }: Subject): string {
  if (key < 0) return kind === 'FAMILY' ? NEW_FAMILY_ID : `new-member-${-key}`;
  return nodeId(kind === 'FAMILY' ? 'Family' : 'Resident', key);
}

/** A stored value of a fact as clients see it: of a family its id, of a number the masked number. */
export async function shownValue(context: RequestContext, fact: string, value: string | null): Promise<string | null> {
  if (value === null) return null;
  if (fact === 'family_id') return subjectId({ kind: 'FAMILY', subjectId: Number(value) });
  const sealed = SEALED_FACTS[fact];
  return sealed === undefined ? value : maskedNumber(context, sealed, Number(value));
}
