import { Alert, Box, Stack, Typography } from '@mui/material';
import { client } from '@tepat/shared';
import { useParams } from 'react-router-dom';
import {
  Answered,
  DateWib,
  Day,
  EmptyState,
  FactList,
  fill,
  Page,
  RecordLink,
  Section,
  SimpleTable,
  StateChip,
  Timeline,
  useDocument,
  useWords,
} from '../components';
import { Checks } from './Checks';
import { Findings } from './Findings';
import { identityMessages } from './messages';
import { ProposeCheck } from './ProposeCheck';
import type { Record } from './record';

/** A person and the civil record of the same NIK, side by side: what differs, what to ask for, and who found what. */
export function MismatchShow() {
  const { id = '' } = useParams();
  const t = useWords(identityMessages).identity;
  const query = useDocument(client.IdentityRecordPageDocument, { resident: id });
  const record = query.data?.identityRecord;
  return (
    <Page
      title={record ? fill(t.one, { name: record.resident.name }) : t.title}
      back={{ to: '/identity', name: t.title }}
      actions={record && <ProposeCheck record={record} />}
    >
      <Answered query={query} pick={({ identityRecord }) => identityRecord} lines={10}>
        {(shown) => (
          <>
            <About record={shown} />
            <Beside record={shown} />
            <Checks record={shown} />
            <Trace record={shown} />
          </>
        )}
      </Answered>
    </Page>
  );
}

function About({ record }: { readonly record: Record }) {
  const t = useWords(identityMessages).identity;
  const { resident, findings, asks, secondSource } = record;
  const suspended = findings.some(({ suspends }) => suspends);
  return (
    <Section title={t.about}>
      {suspended && (
        <Alert severity={secondSource ? 'info' : 'warning'} sx={{ mb: 1.5 }}>
          {secondSource ? t.second_source : t.suspended}
        </Alert>
      )}
      <FactList
        items={[
          [
            t.person,
            <RecordLink kind="residents" id={resident.id}>
              {resident.name}
            </RecordLink>,
          ],
          [t.nik, resident.nik ?? t.nothing],
          [t.place, resident.region?.name ?? '–'],
          [t.found, <Findings findings={findings} />],
        ]}
      />
      <Typography variant="body2" color="textSecondary" sx={{ mt: 1.5 }}>
        {t.asks}
      </Typography>
      {asks.length === 0 ? (
        <Typography>{t.nothing_to_ask}</Typography>
      ) : (
        <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
          {asks.map((ask) => (
            <li key={ask}>{ask}</li>
          ))}
        </Box>
      )}
    </Section>
  );
}

function Beside({ record }: { readonly record: Record }) {
  const t = useWords(identityMessages).identity;
  const { fields, deliveryVersion, referenceDate, civilSince, civilStatus, civilStatusDate } = record;
  type Field = (typeof fields)[number];
  return (
    <Section
      title={t.beside}
      note={
        <>
          {fill(t.ours_source, { version: deliveryVersion ?? '–' })} <Day value={referenceDate} />
          {' · '}
          {civilSince === null ? t.no_civil : fill(t.civil_source, { revision: civilSince ?? '–' })}
        </>
      }
    >
      <SimpleTable<Field>
        caption={t.beside}
        rows={fields}
        keyOf={({ field }) => field}
        marks={({ agrees }) => agrees === false}
        columns={[
          {
            label: t.fact,
            render: (field) => (
              <>
                <Box sx={{ mb: 0.25 }}>{t.fields[field.field as keyof typeof t.fields]}</Box>
                <Result field={field} />
              </>
            ),
          },
          { label: t.ours, render: ({ field, ours }) => <Side field={field} value={ours} /> },
          { label: t.theirs, render: ({ field, theirs }) => <Side field={field} value={theirs} /> },
        ]}
      />
      {civilStatus && (
        <Typography variant="body2" sx={{ mt: 1 }}>
          {t.civil_status}: <b>{civilStatus}</b> {civilStatusDate && <Day value={civilStatusDate} />}
        </Typography>
      )}
    </Section>
  );
}

/** What one of the two records says; a date as everywhere in the console. */
function Side({ field, value }: { readonly field: string; readonly value: string | null | undefined }) {
  const t = useWords(identityMessages).identity;
  if (!value) return t.nothing;
  return field === 'birthDate' ? <Day value={value} /> : value;
}

function Result({ field: { agrees, distance, likeness } }: { readonly field: Record['fields'][number] }) {
  const t = useWords(identityMessages).identity;
  if (agrees === null || agrees === undefined) return <StateChip tone="quiet">{t.not_comparable}</StateChip>;
  return (
    <Stack sx={{ gap: 0.25, alignItems: 'flex-start' }}>
      <StateChip tone={agrees ? 'good' : 'bad'}>{agrees ? t.agrees : t.differs}</StateChip>
      {distance !== null && distance !== undefined && distance > 0 && (
        <Typography variant="body2">{fill(t.spelling, { letters: distance, percent: likeness ?? 0 })}</Typography>
      )}
    </Stack>
  );
}

function Trace({ record: { trace } }: { readonly record: Record }) {
  const t = useWords(identityMessages).identity;
  return (
    <Section title={t.trace} note={t.trace_note}>
      {trace.length === 0 ? (
        <EmptyState>{t.never}</EmptyState>
      ) : (
        <Timeline
          label={t.trace}
          entries={trace.map(({ since, at, findings }) => ({
            key: String(since),
            content: (
              <Stack sx={{ gap: 0.5 }}>
                <Typography variant="body2" color="textSecondary">
                  {at && <DateWib value={at} />} · {fill(t.revision, { revision: since })}
                </Typography>
                <Findings findings={findings} />
              </Stack>
            ),
          }))}
        />
      )}
    </Section>
  );
}
