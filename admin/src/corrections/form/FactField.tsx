import { Box, Button, Stack, Typography } from '@mui/material';
import { correctedValueText } from '@tepat/shared';
import { FactValueField, fill, useWords } from '../../components';
import { useFormat } from '../../i18n';
import { ConflictChoice } from './ConflictChoice';
import type { DraftSaver, SaverState } from './draft-saver';
import { changeOf, type FactRow } from './fact-rows';
import { memberMessages } from './members/messages';
import { formMessages } from './messages';

const HEALTH: readonly string[] = ['functional_difficulty', 'chronic_illness'];

interface FactFieldProps {
  readonly row: FactRow;
  readonly saver: DraftSaver;
  readonly state: SaverState;
  /** Whether the draft cannot be submitted without it. */
  readonly isRequired?: boolean;
}

/** One fact: what is recorded with its source and date, and the field for what should be. */
export function FactField({ row, saver, state, isRequired = false }: FactFieldProps) {
  const t = useWords(formMessages).correctionForm;
  const members = useWords(memberMessages).members;
  const { key, fact, definition, line, value, isToFill, isChanged } = row;
  const isNew = fact.origin === 'NEW';
  const put = (next: string | null): void => {
    const change = changeOf(row, next);
    if (change) saver.put(change);
    else saver.forget(key);
  };
  const notes = [
    definition.lane === 'DUKCAPIL' && isChanged && state.draft.basis !== 'DOCUMENT' ? t.byDocument : null,
    HEALTH.includes(fact.fact) ? t.inPrivate : null,
  ].filter((note) => note !== null);
  const problem = state.problems.get(key);
  return (
    <Box
      component="li"
      sx={{
        listStyle: 'none',
        py: 1.5,
        px: 1,
        mx: -1,
        borderTop: 1,
        borderColor: 'divider',
        ...(isChanged
          ? { bgcolor: 'action.hover', boxShadow: ({ palette }) => `inset 3px 0 ${palette.primary.main}` }
          : {}),
        display: 'grid',
        gap: 1.5,
        gridTemplateColumns: isNew ? 'minmax(0, 1fr)' : { xs: 'minmax(0, 1fr)', sm: 'minmax(0, 5fr) minmax(0, 6fr)' },
      }}
    >
      <Box sx={{ minWidth: 0, ...(isNew && notes.length === 0 ? { display: 'none' } : {}) }}>
        {!isNew && (
          <>
            <Typography variant="body2" color="textSecondary">
              {fact.label}
            </Typography>
            <Recorded row={row} />
          </>
        )}
        {notes.map((note) => (
          <Typography key={note} variant="body2" color="warning.main">
            {note}
          </Typography>
        ))}
      </Box>
      <Stack sx={{ gap: 1, alignItems: 'flex-start', minWidth: 0 }}>
        <FactValueField
          definition={definition}
          label={isNew ? fact.label : fill(t.shouldOf, { label: fact.label })}
          value={value}
          nothing={isNew ? members.empty : isToFill ? t.choose : t.unchanged}
          help={problem ?? (isToFill ? t.toFill : isRequired && value === null ? members.required : undefined)}
          isWrong={problem !== undefined || isToFill}
          onChange={put}
        />
        {line?.stale && (
          <Stale
            row={row}
            onTake={() =>
              saver.put({
                ...{ kind: 'FACT', subject: fact.subject, fact: fact.fact },
                ...{ value: line.value ?? null, seen: line.current ?? null },
              })
            }
          />
        )}
        {state.conflicts.has(key) && (
          <ConflictChoice
            label={fact.label}
            theirs={line ? (line.valueText ?? t.unrecorded) : t.unchanged}
            onChoose={(keep) => saver.settle(key, keep)}
          />
        )}
        {isChanged && !isRequired && (
          <Button size="small" onClick={() => put(null)} aria-label={fill(t.dropOf, { label: fact.label })}>
            {t.drop}
          </Button>
        )}
      </Stack>
    </Box>
  );
}

function Recorded({ row: { fact, definition, line } }: { readonly row: FactRow }) {
  const t = useWords(formMessages).correctionForm;
  const members = useWords(memberMessages).members;
  const format = useFormat();
  if (!fact.provenance) {
    const none = fact.origin === 'UNSEEN' ? members.unseen : t.unrecorded;
    return <Typography color="textSecondary">{line?.baseText ?? none}</Typography>;
  }
  const { source, observedOn, deliveryVersion } = fact.provenance;
  const from =
    source === 'DELIVERY'
      ? fill(t.delivered, { version: deliveryVersion ?? '' }).trim()
      : fill(t.corrected, { source });
  const text = fact.text ?? null;
  const said = text !== null && definition.indicator?.kind === 'DATE' ? format.date(text) : text;
  return (
    <>
      <Typography sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{said ?? t.unrecorded}</Typography>
      <Typography variant="body2" color="textSecondary">
        {[from, observedOn ? fill(t.observed, { date: format.date(observedOn) }) : null].filter(Boolean).join(', ')}
      </Typography>
    </>
  );
}

function Stale({ row: { definition, line }, onTake }: { readonly row: FactRow; readonly onTake: () => void }) {
  const t = useWords(formMessages).correctionForm;
  const { locale } = useFormat();
  const text = (value: string | null | undefined): string =>
    correctedValueText(definition, value ?? null, locale) ?? t.unrecorded;
  return (
    <Typography component="div" variant="body2" color="error.main">
      {fill(t.staleLine, { now: text(line?.current), then: text(line?.base) })}{' '}
      <Button size="small" onClick={onTake}>
        {t.takeNow}
      </Button>
    </Typography>
  );
}
