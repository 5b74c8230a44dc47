import { Alert, AlertTitle, Button } from '@mui/material';
import { client } from '@tepat/shared';
import { useEffect, useRef, useState } from 'react';
import { Link, useParams } from 'react-router-dom';
import {
  Answered,
  fill,
  LeaveGuard,
  LoadingState,
  nodeWith,
  Page,
  recordPath,
  Section,
  TypedField,
  useDocument,
  useWords,
} from '../../components';
import { AlsoOpen } from '../AlsoOpen';
import { isEditable } from '../correction';
import { useFormat } from '../../i18n';
import { FamilyName } from '../FamilyName';
import { usePersonName } from '../households/Households';
import { correctionMessages } from '../messages';
import { keyOfChange, type Draft, type SaverState } from './draft-saver';
import { EvidenceFields } from './EvidenceFields';
import { rowsOf, type Fact } from './fact-rows';
import { FactFields } from './FactFields';
import { HeaderFields } from './HeaderFields';
import { cardsOf } from './members/events';
import { FamilyEvents } from './members/FamilyEvents';
import { formFacts } from './members/form-facts';
import { formMessages } from './messages';
import { SubmitDraft } from './SubmitDraft';
import { useDraft } from './use-draft';

type Opened = Draft & Pick<Extract<NonNullable<client.CorrectionDraftQuery['node']>, { steps: unknown }>, 'steps'>;

/** The form of a draft: before and after, what it rests on, and the evidence. Its lines are read once, when it opens. */
export function DraftPage() {
  const { id = '' } = useParams();
  const t = useWords(formMessages).correctionForm;
  const words = useWords(correctionMessages).corrections;
  const query = useDocument(client.CorrectionDraftDocument, { id });
  const opened = nodeWith(query.data?.node, 'steps');
  const family = opened?.family?.id;
  const facts = useDocument(client.FamilyToCompareDocument, { id: family ?? '' }, { enabled: family !== undefined });
  return (
    <Page
      title={opened ? fill(t.title, { number: opened.number }) : words.title}
      lead={opened && <FamilyName family={opened.family} />}
      back={{ to: '/corrections', name: words.title }}
    >
      <Answered query={query} pick={() => opened} lines={10}>
        {(draft) =>
          isEditable(draft) ? (
            family === undefined ? (
              <DraftForm key={id} draft={draft} facts={NOTHING} />
            ) : facts.isPending ? (
              <LoadingState lines={10} />
            ) : (
              <Answered query={facts} pick={(answer) => nodeWith(answer.node, 'recordedFacts')}>
                {({ recordedFacts }) => <DraftForm key={id} draft={draft} facts={recordedFacts} />}
              </Answered>
            )
          ) : (
            <Alert severity="info" action={<OpenRecord id={draft.id} />}>
              {t.notFound}
            </Alert>
          )
        }
      </Answered>
    </Page>
  );
}

/** Of a family that the draft makes, or that another kelurahan records, nothing is shown as recorded. */
const NOTHING: readonly Fact[] = [];

function DraftForm({ draft, facts }: { readonly draft: Opened; readonly facts: readonly Fact[] }) {
  const t = useWords(formMessages).correctionForm;
  const { saver, state } = useDraft(draft);
  const [answer, setAnswer] = useState<string | null>(null);
  const { locale } = useFormat();
  const nameOf = usePersonName();
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const isUnsaved = useRef(false);
  useEffect(() => {
    isUnsaved.current = state.typed.size > 0 && state.status !== 'FROZEN';
  }, [state]);
  const questions = draft.state === 'RETURNED' ? draft.steps.findLast(({ state: to }) => to === 'RETURNED') : undefined;
  if (state.status === 'FROZEN') return <Frozen state={state} />;
  const people = state.draft.households.flatMap((household) => household.people);
  const person = (subject: string): string =>
    nameOf({ subject, name: people.find((each) => each.subject === subject)?.name ?? null });
  const rows = rowsOf(formFacts(facts, state, person, locale), state);
  const cards = cardsOf(rows, state, opened);
  const inCards = new Set(cards.flatMap((card) => card.rows.map(({ key }) => key)));
  return (
    <>
      <LeaveGuard isUnsaved={isUnsaved} />
      {questions && (
        <Section title={t.questions}>
          <Alert severity="info" sx={{ mb: 2, whiteSpace: 'pre-wrap' }}>
            {questions.reason}
          </Alert>
          <TypedField
            label={t.answer}
            value={answer}
            onSaid={setAnswer}
            multiline
            minRows={2}
            sx={{ width: '100%' }}
            slotProps={{ htmlInput: { maxLength: 500 } }}
          />
        </Section>
      )}
      <Alert severity="info">{t.lead}</Alert>
      <AlsoOpen others={state.draft.alsoOpen} />
      <FamilyEvents
        cards={cards}
        saver={saver}
        state={state}
        onOpen={(fields) => setOpened((before) => new Set([...before, ...fields]))}
      />
      {(state.draft.family !== null || state.draft.otherRegion === null) && (
        <FactFields rows={rows.filter(({ key }) => !inCards.has(key))} saver={saver} state={state} />
      )}
      <HeaderFields saver={saver} state={state} />
      <EvidenceFields saver={saver} state={state} />
      <SubmitDraft saver={saver} state={state} answer={answer} />
    </>
  );
}

/** Submitted or taken back on another device: what was not saved any more is told, so that it can be written down. */
function Frozen({ state: { draft, typed } }: { readonly state: SaverState }) {
  const t = useWords(formMessages).correctionForm;
  return (
    <Alert severity="warning" role="alert" action={<OpenRecord id={draft.id} />}>
      <AlertTitle>{t.frozenTitle}</AlertTitle>
      {t.frozenText}
      <ul>
        {[...typed.values()].map((change) => (
          <li
            key={keyOfChange(change)}
          >{`${change.kind === 'HEADER' ? t[change.field] : change.fact}: ${change.value ?? '–'}`}</li>
        ))}
      </ul>
    </Alert>
  );
}

function OpenRecord({ id }: { readonly id: string }) {
  const t = useWords(formMessages).correctionForm;
  return (
    <Button color="inherit" size="small" component={Link} to={recordPath('corrections', id)}>
      {t.frozenOpen}
    </Button>
  );
}
