import { client } from '@tepat/shared';
import type { ReactNode } from 'react';
import { useParams } from 'react-router-dom';
import { api } from '../client';
import {
  ageText,
  Answered,
  ChangeHistory,
  componentMessages,
  DateWib,
  Day,
  EffectiveDesil,
  FactList,
  FactTable,
  Nik,
  nodeWith,
  Page,
  RecordLink,
  Section,
  StateChip,
  UnmaskNumber,
  useDocument,
  useWords,
} from '../components';
import { RegionPath } from '../regions';
import { DecisionsSection } from './DecisionsSection';
import { IdentitySection } from './IdentitySection';
import { ListedSection } from './ListedSection';
import { residentMessages } from './messages';

type Resident = Extract<NonNullable<client.ResidentRecordQuery['node']>, { variables: unknown }>;
type ResidentWords = (typeof residentMessages)['en']['residents'];

/** One person: identity, what each programme decided and why, and all that ever changed. */
export function ResidentShow() {
  const { id = '' } = useParams();
  const t = useWords(residentMessages).residents;
  const query = useDocument(client.ResidentRecordDocument, { id });
  const resident = nodeWith(query.data?.node, 'variables');
  return (
    <Page title={resident?.name ?? t.title} back={{ to: '/residents', name: t.title }}>
      <Answered query={query} pick={() => resident} lines={10}>
        {(shown) => <ResidentSections resident={shown} />}
      </Answered>
    </Page>
  );
}

function ResidentSections({ resident }: { readonly resident: Resident }) {
  const t = useWords(residentMessages).residents;
  const words = useWords(componentMessages).components;
  const history = useDocument(client.ResidentHistoryDocument, { id: resident.id });
  return (
    <>
      <Section
        title={t.about}
        actions={resident.nik && <UnmaskNumber name={t.nik} reveal={(purpose) => revealNik(resident.id, purpose)} />}
      >
        <FactList items={factsOf(resident, t)} />
      </Section>
      <IdentitySection identity={resident.identity} />
      <DecisionsSection residentId={resident.id} />
      <ListedSection residentId={resident.id} />
      <Section title={t.variables}>
        <FactTable caption={t.variablesCaption} facts={resident.variables} />
      </Section>
      <Section title={words.history.title}>
        <Answered query={history} pick={(answer) => nodeWith(answer.node, 'history')?.history}>
          {(changes) => <ChangeHistory changes={changes} />}
        </Answered>
      </Section>
    </>
  );
}

function factsOf(resident: Resident, t: ResidentWords): (readonly [string, ReactNode])[] {
  const { family, age, revision } = resident;
  return [
    [t.nik, <Nik value={resident.nik} />],
    [t.sex, resident.sex ? t.sexes[resident.sex] : '–'],
    [t.birthDate, <Day value={resident.birthDate} />],
    [t.age, ageText(age, t)],
    [t.birthPlace, resident.birthPlace ?? '–'],
    [t.region, <RegionPath region={resident.region} />],
    [t.relationship, resident.relationship ?? '–'],
    [
      t.family,
      family ? (
        <>
          <RecordLink kind="families" id={family.id}>
            {t.familyLink}
          </RecordLink>{' '}
          <Nik value={family.cardNumber} />
        </>
      ) : (
        '–'
      ),
    ],
    [t.desil, <EffectiveDesil desil={family?.welfare?.desil} />],
    [t.status, resident.absent ? <StateChip tone="warning">{t.absent}</StateChip> : t.recorded],
    [
      t.revision,
      revision ? (
        <>
          {revision.number}, <DateWib value={revision.createdAt} />
        </>
      ) : (
        '–'
      ),
    ],
  ];
}

/** The number comes back in this one answer only; nothing keeps it. */
async function revealNik(id: string, purpose: string): Promise<string | null | undefined> {
  const answer = await api.execute(client.UnmaskedNikDocument, { id }, { 'tepat-purpose': purpose });
  return nodeWith(answer.node, 'nik')?.nik;
}
