import { Button, Paper, Stack, Typography } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { client, DUPLICATE_KINDS } from '@tepat/shared';
import { useState, type ReactNode } from 'react';
import { useNotify } from 'react-admin';
import { useMay } from '../access';
import { accepted, api } from '../client';
import { fill, ReasonDialog, RecordLink, SimpleTable, StateChip, useWords } from '../components';
import { useFormat } from '../i18n';
import { EndRecord } from './EndRecord';
import { duplicateMessages } from './messages';

export type Pair = client.DuplicatePageQuery['duplicates']['edges'][number]['node'];
type Side = client.DuplicateSideFragment | null | undefined;

/** One pair: both records in two columns, and what an official may say of them. */
export function DuplicateCard({ pair }: { readonly pair: Pair }) {
  const t = useWords(duplicateMessages).duplicates;
  const format = useFormat();
  const { locale } = format;
  const { first, second, kinds, likeness, reason, state } = pair;
  const name = (side: Side) =>
    side ? (
      <RecordLink kind="residents" id={side.id}>
        {side.name}
      </RecordLink>
    ) : (
      t.out_of_reach
    );
  const rows: readonly { label: string; text: (side: Side) => ReactNode }[] = [
    { label: t.name, text: name },
    { label: 'NIK', text: (side) => side?.nik ?? '–' },
    {
      label: t.birth,
      text: (side) => (side ? [side.birthPlace, format.date(side.birthDate)].filter(Boolean).join(', ') : '–'),
    },
    { label: t.sex, text: (side) => (side?.sex ? t.sexes[side.sex] : '–') },
    { label: t.relationship, text: (side) => side?.relationship ?? '–' },
    { label: t.card, text: (side) => side?.family?.cardNumber ?? '–' },
    {
      label: t.address,
      text: (side) =>
        side?.family
          ? fill(t.place, { address: side.family.address ?? '–', rw: side.family.rw ?? '–', rt: side.family.rt ?? '–' })
          : '–',
    },
  ];
  const titleOf = (side: Side, region: string | undefined, other: string): string =>
    [side?.name ?? other, region].filter(Boolean).join(', ');
  return (
    <Paper variant="outlined" sx={{ p: 1.5 }}>
      <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap', mb: 1, alignItems: 'center' }}>
        {kinds.map((kind) => (
          <StateChip key={kind} tone={kind === 'SAME_NIK' ? 'bad' : 'warning'}>
            {DUPLICATE_KINDS[kind].label[locale]}
          </StateChip>
        ))}
        <Typography variant="body2">{fill(t.likeness, { percent: likeness })}</Typography>
      </Stack>
      <SimpleTable
        caption={fill(t.caption, {
          first: titleOf(first, pair.firstRegion?.name, t.out_of_reach),
          second: titleOf(second, pair.secondRegion?.name, t.out_of_reach),
        })}
        rows={rows}
        keyOf={({ label }) => label}
        marks={({ text, label }) =>
          label !== t.name && first !== null && second !== null && text(first) !== text(second)
        }
        columns={[
          { label: t.fact, render: ({ label }) => label },
          { label: `${t.first} (${pair.firstRegion?.name ?? '–'})`, render: ({ text }) => text(first) },
          { label: `${t.second} (${pair.secondRegion?.name ?? '–'})`, render: ({ text }) => text(second) },
        ]}
      />
      {reason && (
        <Typography variant="body2" sx={{ mt: 1 }}>
          {fill(t.apart_because, { reason })}
        </Typography>
      )}
      {state === 'OPEN' && <Acts pair={pair} />}
    </Paper>
  );
}

function Acts({ pair }: { readonly pair: Pair }) {
  const t = useWords(duplicateMessages).duplicates;
  const may = useMay();
  const notify = useNotify();
  const queryClient = useQueryClient();
  const [asked, setAsked] = useState(false);
  if (!may('identity.check')) return null;
  const keepApart = async (_form: FormData, reason: string): Promise<void> => {
    accepted((await api.execute(client.KeepApartDocument, { input: { duplicate: pair.id, reason } })).keepApart);
    notify(t.kept, { type: 'success' });
    setAsked(false);
    await queryClient.invalidateQueries({ queryKey: ['tepat', 'DuplicatePage'] });
  };
  return (
    <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap', mt: 1 }}>
      <Button size="small" variant="contained" onClick={() => setAsked(true)}>
        {t.apart}
      </Button>
      <EndRecord record={pair.first} other={pair.second} label={t.end_first} />
      <EndRecord record={pair.second} other={pair.first} label={t.end_second} />
      {asked && (
        <ReasonDialog
          title={t.apart}
          text={t.apart_text}
          words={{ reason: t.reason, help: t.reason_help, tooShort: t.reason_short }}
          go={t.apart}
          back={t.cancel}
          onGo={keepApart}
          onClose={() => setAsked(false)}
        />
      )}
    </Stack>
  );
}
