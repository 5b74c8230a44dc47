import { type client } from '@tepat/shared';
import { fill, RecordLink, useWords } from '../components';
import { correctionMessages } from './messages';

type Family = client.CorrectionRowFragment['family'];

/** What a family is called: by its head. */
export function useFamilyName(): (family: Family) => string {
  const t = useWords(correctionMessages).corrections;
  return (family) => {
    if (!family) return t.familyElsewhere;
    return family.head ? fill(t.familyOf, { name: family.head.name }) : t.withoutHead;
  };
}

/** The family of a correction, with the way to its page. */
export function FamilyName({ family }: { readonly family: Family }) {
  const name = useFamilyName()(family);
  return family ? (
    <RecordLink kind="families" id={family.id}>
      {name}
    </RecordLink>
  ) : (
    <>{name}</>
  );
}
