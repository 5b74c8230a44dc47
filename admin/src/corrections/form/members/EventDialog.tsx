import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
  FormControlLabel,
  FormGroup,
  FormLabel,
  Radio,
} from '@mui/material';
import { useId, useState } from 'react';
import { useWords } from '../../../components';
import type { HouseholdPerson } from '../../households/household';
import { usePersonName } from '../../households/Households';
import { ASKS, type EventAnswer, type FamilyEvent } from './events';
import { memberMessages } from './messages';
import { PersonSearch, type FoundPerson } from './PersonSearch';

interface EventDialogProps {
  readonly event: FamilyEvent;
  /** Members of the family, as far as an event may happen to them. */
  readonly people: readonly HouseholdPerson[];
  readonly home: string;
  readonly region: string | null;
  readonly onGo: (answer: EventAnswer) => void;
  readonly onClose: () => void;
}

/** Asks to whom it happened; what else there is to say is filled in in the form. */
export function EventDialog({ event, people, home, region, onGo, onClose }: EventDialogProps) {
  const t = useWords(memberMessages).members;
  const nameOf = usePersonName();
  const heading = useId();
  const [members, setMembers] = useState<readonly string[]>([]);
  const [other, setOther] = useState<FoundPerson | null>(null);
  const asks = ASKS[event];
  const several = asks.members === 'SEVERAL';
  const choose = (subject: string): void =>
    setMembers((before) =>
      several
        ? before.includes(subject)
          ? before.filter((each) => each !== subject)
          : [...before, subject]
        : [subject],
    );
  const family = other?.family;
  const isReady = (asks.members === undefined || members.length > 0) && (!asks.other || (family && family.id !== home));
  const go = (): void => {
    if (!isReady) return;
    onGo({
      event,
      members,
      other:
        other && family ? { person: other.id, family: family.id, members: family.members.map(({ id }) => id) } : null,
    });
  };
  const Choice = several ? Checkbox : Radio;
  return (
    <Dialog open onClose={onClose} aria-labelledby={heading} fullWidth maxWidth="sm">
      <DialogTitle id={heading}>{t.events[event]}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        {t.helps[event] !== '' && <DialogContentText>{t.helps[event]}</DialogContentText>}
        {asks.members && (
          <FormGroup role={several ? 'group' : 'radiogroup'} aria-label={t.who}>
            <FormLabel component="div">{t.who}</FormLabel>
            {people.map((person, at) => (
              <FormControlLabel
                key={person.subject}
                control={
                  <Choice
                    checked={members.includes(person.subject)}
                    onChange={() => choose(person.subject)}
                    name={heading}
                    autoFocus={at === 0}
                  />
                }
                label={[nameOf(person), person.after?.relationshipText].filter(Boolean).join(' · ')}
              />
            ))}
          </FormGroup>
        )}
        {asks.other && (
          <PersonSearch
            label={event === 'JOINS' ? t.find : t.findOther}
            region={region}
            chosen={other?.id ?? null}
            onChosen={setOther}
          />
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t.back}</Button>
        <Button variant="contained" disabled={!isReady} onClick={go}>
          {t.go}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
