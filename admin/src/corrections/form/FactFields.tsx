import ExpandMoreIcon from '@mui/icons-material/ExpandMore';
import {
  Accordion,
  AccordionDetails,
  AccordionSummary,
  Box,
  FormControlLabel,
  Stack,
  Switch,
  Typography,
} from '@mui/material';
import { useState } from 'react';
import { EmptyState, fill, FilterField, Section, StateChip, useWords } from '../../components';
import type { DraftSaver, SaverState } from './draft-saver';
import { FactField } from './FactField';
import { groupsOf, type FactGroup, type FactRow } from './fact-rows';
import { NEW_FAMILY } from '../households/household';
import { memberMessages } from './members/messages';
import { formMessages } from './messages';

interface FactFieldsProps {
  /** All that can be filled in and stands nowhere else on the page. */
  readonly rows: readonly FactRow[];
  readonly saver: DraftSaver;
  readonly state: SaverState;
}

/** All that can be corrected of the family and its members: what is recorded, and beside it what should be. */
export function FactFields({ rows, saver, state }: FactFieldsProps) {
  const t = useWords(formMessages).correctionForm;
  const [text, setText] = useState('');
  const [onlyChanged, setOnlyChanged] = useState(
    rows.some(({ isChanged, fact }) => isChanged && fact.origin !== 'NEW'),
  );
  const groups = groupsOf(rows, { text, onlyChanged });
  const isNarrowed = text.trim() !== '' || onlyChanged;
  return (
    <Section title={t.facts} note={t.factsNote}>
      <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 2, alignItems: 'center', mb: 1.5 }}>
        <FilterField
          label={t.find}
          placeholder={t.findHelp}
          value={text}
          onChange={(event) => setText(event.target.value)}
          sx={{ minWidth: 260 }}
        />
        <FormControlLabel
          control={<Switch checked={onlyChanged} onChange={(_, checked) => setOnlyChanged(checked)} />}
          label={t.onlyChanged}
        />
      </Stack>
      {groups.length === 0 && <EmptyState>{onlyChanged ? t.noneChanged : t.noneFound}</EmptyState>}
      {groups.map((group, at) => (
        <Group
          // What is looked for opens by itself; whoever looks through all opens one after the other.
          key={`${group.subject} ${String(isNarrowed)}`}
          group={group}
          isOpen={isNarrowed || at === 0}
          saver={saver}
          state={state}
        />
      ))}
    </Section>
  );
}

interface GroupProps {
  readonly group: FactGroup;
  readonly isOpen: boolean;
  readonly saver: DraftSaver;
  readonly state: SaverState;
}

function Group({ group: { subject, person, rows, changed }, isOpen, saver, state }: GroupProps) {
  const t = useWords(formMessages).correctionForm;
  const members = useWords(memberMessages).members;
  const isNew = rows[0]?.fact.origin === 'NEW';
  return (
    <Accordion
      defaultExpanded={isOpen}
      variant="outlined"
      disableGutters
      slotProps={{ heading: { component: 'h3' }, transition: { unmountOnExit: true } }}
    >
      <AccordionSummary expandIcon={<ExpandMoreIcon />}>
        <Stack direction="row" sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
          <Typography component="span" sx={{ fontWeight: 600 }}>
            {person ?? (subject === NEW_FAMILY ? members.newFamily : t.family)}
          </Typography>
          {(isNew || changed > 0) && (
            <StateChip tone="info">
              {isNew
                ? fill(members.answered, { count: changed, all: rows.length })
                : fill(t.changedCount, { count: changed })}
            </StateChip>
          )}
        </Stack>
      </AccordionSummary>
      <AccordionDetails>
        <Box component="ul" sx={{ p: 0, m: 0 }}>
          {rows.map((row) => (
            <FactField key={row.key} row={row} saver={saver} state={state} />
          ))}
        </Box>
      </AccordionDetails>
    </Accordion>
  );
}
