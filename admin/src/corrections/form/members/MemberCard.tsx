import { Alert, Box, Button, Paper, Stack, Typography } from '@mui/material';
import { useId } from 'react';
import { fill, StateChip, useWords } from '../../../components';
import { changeOfPerson, isNewMember, NEW_FAMILY } from '../../households/household';
import { useHouseholdName } from '../../households/Households';
import { householdMessages } from '../../households/messages';
import { factKey, type DraftSaver, type SaverState } from '../draft-saver';
import { FactField } from '../FactField';
import { REQUIRED, type Card } from './events';
import { memberMessages } from './messages';

/** Where the card of somebody stands on the page. */
export const cardId = (subject: string): string => `card-${subject}`;

interface MemberCardProps {
  readonly card: Card;
  readonly saver: DraftSaver;
  readonly state: SaverState;
  /** Whether all of it can be taken out of the draft at once. */
  readonly isFixed: boolean;
}

/** One person to whom something happened, or the card and address of a family: recorded, and beside it what should be. */
export function MemberCard({ card: { subject, person, rows }, saver, state, isFixed }: MemberCardProps) {
  const t = useWords(memberMessages).members;
  const words = useWords(householdMessages).households;
  const nameOf = useHouseholdName();
  const heading = useId();
  const name = person ?? (subject === NEW_FAMILY ? t.newFamily : t.ownFamily);
  const sides = state.draft.households.flatMap((household) => {
    const found = household.people.find((each) => each.subject === subject);
    return found ? [{ household, person: found }] : [];
  });
  const [first] = sides;
  const change = first && sides.length === 1 ? changeOfPerson(first.person) : 'SAME';
  const problem = state.problems.get(factKey(subject, 'family_id'));
  const isMade = subject === NEW_FAMILY || isNewMember(subject);
  const undo = (): void => {
    for (const line of state.draft.lines) {
      if (line.subject === subject) saver.put({ kind: 'FACT', subject, fact: line.fact, value: null, drop: true });
    }
    for (const { key } of rows) saver.forget(key);
  };
  return (
    <Paper
      id={cardId(subject)}
      variant="outlined"
      role="group"
      aria-labelledby={heading}
      sx={{ p: { xs: 1.5, sm: 2 } }}
    >
      <Stack direction="row" sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap', mb: 0.5 }}>
        <Typography id={heading} variant="h3" sx={{ fontSize: '1rem', fontWeight: 600 }}>
          {name}
        </Typography>
        {change !== 'SAME' && <StateChip tone="info">{words.changes[change]}</StateChip>}
      </Stack>
      {sides.length > 1 &&
        sides.map(({ household, person: each }) => (
          <Typography key={household.family?.id ?? String(household.isNew)} variant="body2">
            {fill(each.after ? t.movesTo : t.movesFrom, { family: nameOf(household) })}
          </Typography>
        ))}
      {problem && (
        <Alert severity="error" role="alert" sx={{ mt: 1 }}>
          {problem}
        </Alert>
      )}
      <Box component="ul" sx={{ p: 0, m: 0 }}>
        {rows.map((row) => (
          <FactField
            key={row.key}
            row={row}
            saver={saver}
            state={state}
            isRequired={isMade && REQUIRED.includes(row.fact.fact)}
          />
        ))}
      </Box>
      {!isFixed && (
        <Button size="small" color="error" onClick={undo} sx={{ mt: 1 }}>
          {fill(t.undo, { name })}
        </Button>
      )}
    </Paper>
  );
}
