import { Box, Stack, ToggleButton, ToggleButtonGroup, Typography } from '@mui/material';
import { fill, useWords } from '../components';
import { useFormat } from '../i18n';
import { definitionOf, type Fact, type Mark } from './marks';
import { counterMessages } from './messages';
import { RightValue } from './RightValue';

const HEALTH: readonly string[] = ['functional_difficulty', 'chronic_illness'];

interface FactRowProps {
  readonly fact: Fact;
  readonly mark: Mark | undefined;
  readonly onMark: (mark: Mark | null) => void;
}

/** One fact to read aloud, with where it comes from, and the answer to it. */
export function FactRow({ fact, mark, onMark }: FactRowProps) {
  const t = useWords(counterMessages).counter.compare;
  const definition = definitionOf(fact);
  const notes = [
    definition?.lane === 'DUKCAPIL' && mark?.right === false ? t.byDocument : null,
    HEALTH.includes(fact.fact) ? t.inPrivate : null,
  ].filter((note) => note !== null);
  return (
    <Box component="li" sx={{ listStyle: 'none', py: 1.5, borderTop: 1, borderColor: 'divider' }}>
      <Stack direction={{ xs: 'column', sm: 'row' }} sx={{ gap: 1.5, justifyContent: 'space-between' }}>
        <Box sx={{ flex: '1 1 auto', minWidth: 0 }}>
          <Typography variant="body2" color="textSecondary">
            {fact.label}
          </Typography>
          <Typography sx={{ fontSize: '1.125rem', fontWeight: 600, overflowWrap: 'anywhere' }}>
            <Said fact={fact} />
          </Typography>
          <Source fact={fact} />
          {notes.map((note) => (
            <Typography key={note} variant="body2" color="warning.main">
              {note}
            </Typography>
          ))}
        </Box>
        <ToggleButtonGroup
          exclusive
          size="small"
          value={mark === undefined ? null : mark.right}
          aria-label={fill(t.question, { label: fact.label })}
          onChange={(_, right: boolean | null) =>
            onMark(right === null ? null : right ? { right } : { right, value: null })
          }
          sx={{ alignSelf: 'flex-start', flexShrink: 0, '& > button': { minHeight: 44, px: 2 } }}
        >
          <ToggleButton value color="success">
            {t.right}
          </ToggleButton>
          <ToggleButton value={false} color="error">
            {t.wrong}
          </ToggleButton>
        </ToggleButtonGroup>
      </Stack>
      {mark?.right === false && definition && (
        <Box sx={{ mt: 1.5 }}>
          <RightValue
            definition={definition}
            value={mark.value}
            onChange={(value) => onMark({ right: false, value })}
          />
        </Box>
      )}
    </Box>
  );
}

function Said({ fact }: { readonly fact: Fact }) {
  const t = useWords(counterMessages).counter.compare;
  const format = useFormat();
  if (fact.text === null || fact.text === undefined) return <>{t.unrecorded}</>;
  return <>{definitionOf(fact)?.indicator?.kind === 'DATE' ? format.date(fact.text) : fact.text}</>;
}

function Source({ fact: { provenance, confirmation } }: { readonly fact: Fact }) {
  const t = useWords(counterMessages).counter.compare;
  const format = useFormat();
  const { source, observedOn, deliveryVersion } = provenance;
  const from =
    source === 'DELIVERY'
      ? fill(t.delivered, { version: deliveryVersion ?? '' }).trim()
      : fill(t.corrected, { source });
  const day = observedOn ? fill(t.observed, { date: format.date(observedOn) }) : null;
  return (
    <>
      <Typography variant="body2" color="textSecondary">
        {[from, day].filter(Boolean).join(', ')}
      </Typography>
      {confirmation && (
        <Typography variant="body2" color="success.main">
          {fill(t.confirmed, { at: format.dateTime(confirmation.at), name: confirmation.actorName ?? '–' })}
        </Typography>
      )}
    </>
  );
}
