import { Alert, Box, Button, Stack } from '@mui/material';
import { useEffect, useRef, useState } from 'react';
import { fill, Section, useWords } from '../../../components';
import { changesMembers, isNewMember, NEW_FAMILY } from '../../households/household';
import { Households, useHouseholdName } from '../../households/Households';
import type { DraftSaver, SaverState } from '../draft-saver';
import { EventDialog } from './EventDialog';
import {
  ASKS,
  FAMILY_EVENTS,
  filledBy,
  membersAfter,
  withoutOneHead,
  type Card,
  type EventAnswer,
  type FamilyEvent,
} from './events';
import { homeOf } from './form-facts';
import { cardId, MemberCard } from './MemberCard';
import { memberMessages } from './messages';

interface FamilyEventsProps {
  readonly cards: readonly Card[];
  readonly saver: DraftSaver;
  readonly state: SaverState;
  /** Fields that an event asks for, to be shown although nothing is filled in. */
  readonly onOpen: (fields: readonly string[]) => void;
}

/** What happens in families, in the words of a counter; each fills lines of the draft and shows what is to be said. */
export function FamilyEvents({ cards, saver, state, onOpen }: FamilyEventsProps) {
  const t = useWords(memberMessages).members;
  const nameOf = useHouseholdName();
  const [asking, setAsking] = useState<FamilyEvent | null>(null);
  const focusOn = useRef<string | null>(null);
  useEffect(() => {
    // Whoever has said what happened goes on with its first field.
    const field =
      focusOn.current && document.getElementById(cardId(focusOn.current))?.querySelector<HTMLElement>(FIELD);
    if (!field) return;
    focusOn.current = null;
    field.focus();
  });
  const { draft } = state;
  const home = homeOf(draft);
  const { households, otherRegion } = draft;
  const isNew = home === NEW_FAMILY;
  const take = (answer: EventAnswer): void => {
    setAsking(null);
    if (home === null) return;
    const { changes, fields } = filledBy(answer, home, saver.snapshot());
    for (const change of changes) saver.put(change);
    onOpen(fields);
    focusOn.current = subjectOfKey(fields[0]) ?? (changes[0]?.kind === 'FACT' ? changes[0].subject : null);
  };
  const begin = (event: FamilyEvent): void => {
    const { members, other } = ASKS[event];
    if (members || other) setAsking(event);
    else take({ event, members: [], other: null });
  };
  const offered = isNew ? (['NEW_PERSON', 'JOINS'] as const) : FAMILY_EVENTS;
  return (
    <>
      <Section title={t.title} note={home === null ? undefined : t.note}>
        {otherRegion && (
          <Alert severity="info" sx={{ mb: 2 }}>
            {fill(t.transfer, { region: otherRegion.name })} {home === null ? t.transferWhole : ''}
          </Alert>
        )}
        {isNew && (
          <Alert severity="info" sx={{ mb: 2 }}>
            {t.newFamilyLead}
          </Alert>
        )}
        {home !== null && (
          <Box role="group" aria-label={t.happened} sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
            {offered.map((event) => (
              <Button key={event} variant="outlined" onClick={() => begin(event)} sx={{ minHeight: 44 }}>
                {t.events[event]}
              </Button>
            ))}
          </Box>
        )}
        {withoutOneHead(households).map(({ household, heads }) => (
          <Alert key={household.family?.id ?? 'new'} severity="warning" role="status" sx={{ mt: 2 }}>
            {heads === null
              ? fill(t.relationship, { family: nameOf(household) })
              : fill(t.heads, { family: nameOf(household), count: heads })}
          </Alert>
        ))}
        <Stack sx={{ gap: 2, mt: cards.length > 0 ? 2.5 : 0 }}>
          {cards.map((card) => (
            <MemberCard
              key={card.subject}
              card={card}
              saver={saver}
              state={state}
              // Whom a draft began with stays in it as long as it stands.
              isFixed={otherRegion !== null || (isNew && card.subject === 'new-member-1') || !hasLines(card, state)}
            />
          ))}
        </Stack>
      </Section>
      {changesMembers(households) && <Households households={households} />}
      {asking && home !== null && (
        <EventDialog
          event={asking}
          people={membersAfter(households, home).filter(({ subject }) => !isNewMember(subject))}
          home={home}
          region={draft.region?.code ?? null}
          onGo={take}
          onClose={() => setAsking(null)}
        />
      )}
    </>
  );
}

const FIELD = 'input:not([type=hidden]), [role=combobox]';
const subjectOfKey = (key: string | undefined): string | undefined => key?.split(' ')[0];

const hasLines = ({ subject }: Card, { draft }: SaverState): boolean =>
  draft.lines.some((line) => line.subject === subject);
