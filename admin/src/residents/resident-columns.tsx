import { type client } from '@tepat/shared';
import { ageText, Day, Nik, RecordLink, StateChip, useWords, type Column } from '../components';
import { IdentityChip } from './IdentityChip';
import { residentMessages } from './messages';

/** The columns of every table of people. */
export function useResidentColumns(): readonly Column<client.ResidentRowPartsFragment>[] {
  const t = useWords(residentMessages).residents;
  return [
    {
      label: t.name,
      render: (person) => (
        <RecordLink kind="residents" id={person.id}>
          {person.name}
        </RecordLink>
      ),
    },
    { label: t.nik, render: (person) => <Nik value={person.nik} /> },
    { label: t.sex, render: (person) => (person.sex ? t.sexes[person.sex] : '–') },
    { label: t.birthDate, render: (person) => <Day value={person.birthDate} /> },
    {
      label: t.age,
      align: 'right',
      render: ({ age }) => ageText(age, t),
    },
    { label: t.region, render: (person) => person.region?.name ?? '–' },
    { label: t.identity.title, render: (person) => <IdentityChip identity={person.identity} /> },
    {
      label: t.status,
      render: (person) =>
        person.absent ? (
          <StateChip tone="warning">{t.absent}</StateChip>
        ) : (
          <StateChip tone="quiet">{t.recorded}</StateChip>
        ),
    },
  ];
}
