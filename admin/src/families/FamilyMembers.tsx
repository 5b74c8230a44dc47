import { type client } from '@tepat/shared';
import { ageText, Day, Nik, RecordLink, Section, SimpleTable, StateChip, useWords } from '../components';
import { IdentityChip } from '../residents';
import { familyMessages } from './messages';

type Family = Extract<NonNullable<client.FamilyRecordQuery['node']>, { members: unknown }>;

/** Everybody recorded in the family. */
export function FamilyMembers({ members }: { readonly members: Family['members'] }) {
  const t = useWords(familyMessages).families;
  return (
    <Section title={t.members}>
      <SimpleTable
        caption={t.membersCaption}
        rows={members}
        keyOf={(member) => member.id}
        columns={[
          {
            label: t.name,
            render: (member) => (
              <>
                <RecordLink kind="residents" id={member.id}>
                  {member.name}
                </RecordLink>{' '}
                {member.absent && <StateChip tone="warning">{t.absent}</StateChip>}
              </>
            ),
          },
          { label: t.relationship, render: (member) => member.relationship ?? '–' },
          { label: t.nik, render: (member) => <Nik value={member.nik} /> },
          { label: t.sex, render: (member) => (member.sex ? t.sexes[member.sex] : '–') },
          { label: t.birthDate, render: (member) => <Day value={member.birthDate} /> },
          {
            label: t.age,
            align: 'right',
            render: ({ age }) => ageText(age, t),
          },
          { label: t.identity, render: (member) => <IdentityChip identity={member.identity} /> },
        ]}
      />
    </Section>
  );
}
