import { Box, Typography } from '@mui/material';
import { type client } from '@tepat/shared';
import { useFormat } from '../i18n';
import { componentMessages } from './messages';
import { SimpleTable } from './SimpleTable';
import { StateChip } from './StateChip';
import { fill, useWords } from './use-words';

type Fact = client.IndicatorPartsFragment;

interface FactTableProps {
  readonly caption: string;
  readonly facts: readonly Fact[];
  /** What a given fact said at another time, for comparing; the column stands only where this is given. */
  readonly then?: { readonly label: string; readonly textOf: (key: string) => string | null };
}

/** Indicators with what they say and where each comes from; corrected ones are marked and keep the delivered value in sight. */
export function FactTable({ caption, facts, then }: FactTableProps) {
  const t = useWords(componentMessages).components;
  const said = (fact: Fact): string => fact.text ?? t.unknown;
  const differs = (fact: Fact): boolean => then !== undefined && then.textOf(fact.key) !== fact.text;
  return (
    <SimpleTable
      caption={caption}
      rows={facts}
      keyOf={(fact) => fact.key}
      marks={differs}
      columns={[
        { label: t.fact, render: (fact) => fact.label },
        {
          label: t.value,
          render: (fact) => (
            <Box component="span" sx={fact.text === null || fact.text === undefined ? { color: 'text.secondary' } : {}}>
              {said(fact)}
            </Box>
          ),
        },
        ...(then ? [{ label: then.label, render: (fact: Fact) => then.textOf(fact.key) ?? t.unknown }] : []),
        { label: t.source, render: (fact) => <Source fact={fact} /> },
      ]}
    />
  );
}

function Source({ fact }: { readonly fact: Fact }) {
  const t = useWords(componentMessages).components;
  const format = useFormat();
  const origin = fact.provenance;
  if (fact.unit === 'DERIVED') return <Typography variant="body2">{t.derived}</Typography>;
  if (!origin) return null;
  const observed = origin.observedOn ? fill(t.observed, { date: format.date(origin.observedOn) }) : null;
  if (origin.source === 'DELIVERY') {
    const delivered = fill(t.delivered, { version: origin.deliveryVersion ?? '' }).trim();
    return <Typography variant="body2">{[delivered, observed].filter(Boolean).join(', ')}</Typography>;
  }
  const details = [
    origin.source,
    observed,
    origin.sinceRevision ? fill(t.atRevision, { revision: origin.sinceRevision }) : null,
    fill(t.replaced, { value: origin.replaced ?? t.unknown }),
  ];
  return (
    <Box>
      <StateChip tone="info">{t.corrected}</StateChip>{' '}
      <Typography component="span" variant="body2">
        {details.filter(Boolean).join(' · ')}
      </Typography>
      {origin.reason && (
        <Typography variant="body2" color="textSecondary">
          {origin.reason}
        </Typography>
      )}
    </Box>
  );
}
