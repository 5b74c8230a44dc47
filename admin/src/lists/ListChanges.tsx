import { Box, MenuItem, Typography } from '@mui/material';
import { CHANGE_KINDS, CHANGE_LABELS, client } from '@tepat/shared';
import { useState } from 'react';
import {
  type Column,
  Count,
  CursorTable,
  EmptyState,
  fill,
  FilterField,
  RecordLink,
  SimpleTable,
  StateChip,
  type Tone,
  usePages,
  useWords,
} from '../components';
import { useFormat } from '../i18n';
import { type RecipientList } from './recipient-list';
import { listMessages } from './messages';

type Change = NonNullable<client.ListChangesQuery['recipientList']>['changes']['edges'][number]['node'];

const TONES: Readonly<Record<string, Tone>> = { JOINED: 'good', LEFT: 'bad', HELD: 'warning' };

/** How the list differs from the one before: counts by reason, then everybody by name with every reason. */
export function ListChanges({ list }: { readonly list: RecipientList }) {
  const t = useWords(listMessages).lists;
  const { diff } = list;
  const isFirst = diff.previousVersion === null || diff.previousVersion === undefined;
  if (isFirst) return <EmptyState>{t.diff.first}</EmptyState>;
  return (
    <>
      <DiffSummary list={list} />
      <NamedChanges listId={list.id} />
    </>
  );
}

function DiffSummary({ list }: { readonly list: RecipientList }) {
  const t = useWords(listMessages).lists;
  const format = useFormat();
  const { diff } = list;
  const compared = fill(t.diff.compared, {
    period: format.period(diff.previousPeriod),
    version: diff.previousVersion ?? '',
    joined: format.count(diff.joined),
    left: format.count(diff.left),
  });
  return (
    <Box sx={{ mb: 2 }}>
      <Typography sx={{ mb: 1 }}>{compared}</Typography>
      {diff.reasons.length > 0 && (
        <SimpleTable
          caption={t.diff.reasonsCaption}
          rows={diff.reasons}
          keyOf={(reason) => `${reason.kind} ${reason.code}`}
          columns={[
            { label: t.diff.kind, render: (reason) => <ChangeChip kind={reason.kind} /> },
            { label: t.diff.reason, render: (reason) => reason.label },
            { label: t.diff.count, align: 'right', render: (reason) => <Count value={reason.count} /> },
          ]}
        />
      )}
    </Box>
  );
}

function NamedChanges({ listId }: { readonly listId: string }) {
  const t = useWords(listMessages).lists;
  const { locale } = useFormat();
  const [kind, setKind] = useState('');
  const pages = usePages(
    client.ListChangesDocument,
    { id: listId, kind: kind || null },
    (answer) => answer.recipientList?.changes,
    { size: 50 },
  );
  const columns: readonly Column<Change>[] = [
    {
      label: t.name,
      render: (change) => (
        <RecordLink kind="residents" id={change.residentId}>
          {change.name ?? change.recipientRef ?? '–'}
        </RecordLink>
      ),
    },
    { label: t.diff.kind, render: (change) => <ChangeChip kind={change.kind} /> },
    { label: t.region, render: (change) => change.region?.name ?? '–' },
    { label: t.diff.reasons, render: (change) => change.reasons.map((reason) => reason.label).join('; ') || '–' },
  ];
  return (
    <>
      <FilterField
        select
        label={t.diff.filter}
        value={kind}
        onChange={(event) => setKind(event.target.value)}
        sx={{ minWidth: 220, mb: 1 }}
      >
        <MenuItem value="">{t.diff.all}</MenuItem>
        {CHANGE_KINDS.map((code) => (
          <MenuItem key={code} value={code}>
            {CHANGE_LABELS[code][locale]}
          </MenuItem>
        ))}
      </FilterField>
      <CursorTable
        caption={t.diff.caption}
        columns={columns}
        pages={pages}
        keyOf={(change) => `${change.residentId} ${change.kind}`}
        empty={t.diff.empty}
      />
    </>
  );
}

function ChangeChip({ kind }: { readonly kind: string }) {
  const { locale } = useFormat();
  const label = Object.hasOwn(CHANGE_LABELS, kind) ? CHANGE_LABELS[kind as keyof typeof CHANGE_LABELS][locale] : kind;
  return <StateChip tone={TONES[kind] ?? 'info'}>{label}</StateChip>;
}
