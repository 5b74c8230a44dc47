import FactCheckIcon from '@mui/icons-material/FactCheck';
import { Alert, Button } from '@mui/material';
import { client } from '@tepat/shared';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router-dom';
import { useMay } from '../access';
import { api } from '../client';
import {
  Answered,
  ChangeHistory,
  componentMessages,
  DateWib,
  Day,
  FactList,
  fill,
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
import { ProposeButton } from '../corrections';
import { comparePath } from '../counter';
import { RegionPath } from '../regions';
import { rtRw } from './FamilyList';
import { FamilyIndicators } from './FamilyIndicators';
import { FamilyMembers } from './FamilyMembers';
import { familyMessages } from './messages';
import { WelfareSection } from './WelfareSection';

type Family = Extract<NonNullable<client.FamilyRecordQuery['node']>, { members: unknown }>;

/** One family: who, where, how well off, every indicator with its source, and all that ever changed. */
export function FamilyShow() {
  const { id = '' } = useParams();
  const query = useDocument(client.FamilyRecordDocument, { id });
  const t = useWords(familyMessages).families;
  const family = nodeWith(query.data?.node, 'members');
  const may = useMay();
  return (
    <Page
      title={family ? titleOf(family, t) : t.title}
      back={{ to: '/families', name: t.title }}
      actions={
        <>
          {may('fact.confirm') && (
            <Button component={Link} to={comparePath(id)} variant="contained" startIcon={<FactCheckIcon />}>
              {t.compare}
            </Button>
          )}
          {family && <ProposeButton familyId={id} />}
        </>
      }
    >
      <Answered query={query} pick={() => family} lines={10}>
        {(shown) => <FamilySections family={shown} />}
      </Answered>
    </Page>
  );
}

function titleOf(family: Family, t: { one: string; withoutHead: string }): string {
  return family.head ? fill(t.one, { name: family.head.name }) : t.withoutHead;
}

function FamilySections({ family }: { readonly family: Family }) {
  const t = useWords(familyMessages).families;
  const words = useWords(componentMessages).components;
  const history = useDocument(client.FamilyHistoryDocument, { id: family.id });
  const changes = nodeWith(history.data?.node, 'history')?.history;
  return (
    <>
      <Section
        title={t.about}
        actions={<UnmaskNumber name={t.cardNumber} reveal={(purpose) => revealCardNumber(family.id, purpose)} />}
      >
        {family.absent && (
          <Alert severity="warning" sx={{ mb: 2 }}>
            {t.absentNote}
          </Alert>
        )}
        <FactList items={factsOf(family, t)} />
      </Section>
      <WelfareSection familyId={family.id} />
      <FamilyMembers members={family.members} />
      <FamilyIndicators
        familyId={family.id}
        indicators={family.indicators}
        revisions={(changes ?? []).map((change) => change.since)}
      />
      <Section title={words.history.title}>
        <Answered query={history} pick={() => changes}>
          {(shown) => <ChangeHistory changes={shown} />}
        </Answered>
      </Section>
    </>
  );
}

type FamilyWords = (typeof familyMessages)['en']['families'];

function factsOf(family: Family, t: FamilyWords): (readonly [string, ReactNode])[] {
  return [
    [
      t.head,
      family.head ? (
        <RecordLink kind="residents" id={family.head.id}>
          {family.head.name}
        </RecordLink>
      ) : (
        '–'
      ),
    ],
    [t.cardNumber, <Nik value={family.cardNumber} />],
    [t.region, <RegionPath region={family.region} />],
    [t.address, family.address ?? '–'],
    [t.rtRw, rtRw(family)],
    [t.memberCount, family.memberCount],
    [t.delivery, family.deliveryVersion ?? '–'],
    [t.referenceDate, <Day value={family.referenceDate} />],
    [
      t.revision,
      family.revision ? (
        <>
          {family.revision.number}, <DateWib value={family.revision.createdAt} />
        </>
      ) : (
        '–'
      ),
    ],
    [t.status, family.absent ? <StateChip tone="warning">{t.absent}</StateChip> : t.recorded],
  ];
}

/** The number comes back in this one answer only; nothing keeps it. */
async function revealCardNumber(id: string, purpose: string): Promise<string | null | undefined> {
  const answer = await api.execute(client.UnmaskedCardNumberDocument, { id }, { 'tepat-purpose': purpose });
  return nodeWith(answer.node, 'cardNumber')?.cardNumber;
}
