import { Stack, Typography } from '@mui/material';
import { fill, Section, SimpleTable, StateChip, useWords, type Tone } from '../../components';
import { useFamilyName } from '../FamilyName';
import {
  changeOfPerson,
  isElsewhere,
  isNewMember,
  serialOf,
  type Household,
  type HouseholdPerson,
  type PersonChange,
  type Standing,
} from './household';
import { householdMessages } from './messages';

const TONES: Readonly<Record<PersonChange, Tone>> = {
  NEW: 'good',
  JOINED: 'good',
  LEFT: 'bad',
  GONE: 'quiet',
  CHANGED: 'info',
  SAME: 'quiet',
};

/** What somebody of a family is called: by name, as new, or as whoever moves where the name is not the viewer's to read. */
export function usePersonName(): (person: Pick<HouseholdPerson, 'subject' | 'name'>) => string {
  const t = useWords(householdMessages).households;
  return ({ subject, name }) =>
    name ?? (isNewMember(subject) ? fill(t.newPerson, { serial: serialOf(subject) }) : t.someone);
}

/** What a family is called in a correction. */
export function useHouseholdName(): (household: Pick<Household, 'family' | 'isNew'>) => string {
  const t = useWords(householdMessages).households;
  const nameOf = useFamilyName();
  return ({ family, isNew }) => (isNew ? t.newFamily : family ? nameOf(family) : t.elsewhere);
}

/** Who belongs to each family that is touched, before and after, in two columns. */
export function Households({ households }: { readonly households: readonly Household[] }) {
  const t = useWords(householdMessages).households;
  if (households.length === 0) return null;
  return (
    <Section title={t.title}>
      <Stack sx={{ gap: 2.5 }}>
        {households.map((household) => (
          <OneHousehold key={household.family?.id ?? (household.isNew ? 'new' : 'elsewhere')} household={household} />
        ))}
      </Stack>
    </Section>
  );
}

function OneHousehold({ household }: { readonly household: Household }) {
  const t = useWords(householdMessages).households;
  const nameOf = usePersonName();
  const name = useHouseholdName()(household);
  const side = (standing: Standing | null | undefined, person: HouseholdPerson): string => {
    if (!standing) return t.notHere;
    if (!standing.counted && standing.presenceText) return standing.presenceText;
    return standing.relationshipText ?? (isElsewhere(person) ? t.untold : t.unrecorded);
  };
  return (
    <>
      {household.people.length === 0 ? (
        <Typography color="textSecondary">{`${name}. ${t.wholeFamily}`}</Typography>
      ) : (
        <SimpleTable
          caption={fill(t.caption, { name })}
          rows={household.people}
          keyOf={({ subject }) => subject}
          marks={(person) => changeOfPerson(person) !== 'SAME'}
          columns={[
            { label: t.person, render: nameOf },
            { label: t.before, render: (person) => side(person.before, person) },
            {
              label: t.after,
              render: (person) => {
                const change = changeOfPerson(person);
                return (
                  <Stack sx={{ gap: 0.5, alignItems: 'flex-start' }}>
                    <span>{side(person.after, person)}</span>
                    {change !== 'SAME' && <StateChip tone={TONES[change]}>{t.changes[change]}</StateChip>}
                  </Stack>
                );
              },
            },
          ]}
        />
      )}
    </>
  );
}
