import { Alert, Box, Button, Paper, Typography } from '@mui/material';
import { client } from '@tepat/shared';
import { useState } from 'react';
import { Link, useParams } from 'react-router-dom';
import { Refused } from '../client';
import { Answered, ErrorState, fill, nodeWith, Page, recordPath, Section, useDocument, useWords } from '../components';
import { editPath } from '../corrections';
import { FactRow } from './FactRow';
import { bySubject, keyOf, type Fact, type Mark, type Marks } from './marks';
import { counterMessages } from './messages';
import { useSaveComparison, type Saved } from './use-save-comparison';

/** Cocokkan data: the recorded facts of one family, read aloud one by one. Marks live in memory until they are saved. */
export function CompareFacts() {
  const { id = '' } = useParams();
  const t = useWords(counterMessages).counter.compare;
  const query = useDocument(client.FamilyToCompareDocument, { id });
  const family = nodeWith(query.data?.node, 'recordedFacts');
  const title = family?.head ? fill(t.of, { name: family.head.name }) : t.title;
  return (
    <Page title={title} lead={t.lead} back={{ to: recordPath('families', id), name: t.back }}>
      <Answered query={query} pick={() => family} lines={10}>
        {({ recordedFacts }) => <Comparison key={id} familyId={id} facts={recordedFacts} />}
      </Answered>
    </Page>
  );
}

function Comparison({ familyId, facts }: { readonly familyId: string; readonly facts: readonly Fact[] }) {
  const t = useWords(counterMessages).counter.compare;
  const [marks, setMarks] = useState<Marks>(new Map());
  const { saving, saved, error, half, save } = useSaveComparison(familyId);
  const put = (fact: Fact, mark: Mark | null): void =>
    setMarks((before) => {
      const after = new Map(before);
      if (mark === null) after.delete(keyOf(fact));
      else after.set(keyOf(fact), mark);
      return after;
    });
  const right = [...marks.values()].filter((mark) => mark.right).length;
  const counts = { right, wrong: marks.size - right, left: facts.length - marks.size };
  const submit = async (): Promise<void> => {
    if (await save(facts, marks)) setMarks(new Map());
  };
  return (
    <>
      {bySubject(facts).map((group) => (
        <Section key={group[0]?.subject} title={group[0]?.person ?? t.family}>
          <Box component="ul" sx={{ p: 0, m: 0 }}>
            {group.map((fact) => (
              <FactRow key={keyOf(fact)} fact={fact} mark={marks.get(keyOf(fact))} onMark={(mark) => put(fact, mark)} />
            ))}
          </Box>
        </Section>
      ))}
      <Paper
        elevation={6}
        sx={{ position: 'sticky', bottom: 0, zIndex: 2, p: 1.5, display: 'flex', flexWrap: 'wrap', gap: 1.5 }}
      >
        <Typography role="status" sx={{ flex: '1 1 200px', alignSelf: 'center' }}>
          {marks.size === 0 ? t.nothing : fill(t.tally, counts)}
        </Typography>
        <Button variant="contained" disabled={marks.size === 0 || saving} onClick={() => void submit()}>
          {saving ? t.saving : t.save}
        </Button>
        {half && (
          <Alert severity="warning" sx={{ flex: '1 1 100%' }}>
            {t.confirmedFirst}
          </Alert>
        )}
        {error && <Failure error={error} />}
        {saved && <Outcome saved={saved} />}
      </Paper>
    </>
  );
}

/** What the server did not accept is told in its own words; everything else as elsewhere. */
function Failure({ error }: { readonly error: Error }) {
  return (
    <Box sx={{ flex: '1 1 100%' }}>
      {error instanceof Refused ? (
        <Alert severity="error" role="alert">
          {error.message}
        </Alert>
      ) : (
        <ErrorState error={error} />
      )}
    </Box>
  );
}

function Outcome({ saved: { confirmed, draft } }: { readonly saved: Saved }) {
  const t = useWords(counterMessages).counter.compare;
  return (
    <Alert severity="success" role="status" sx={{ flex: '1 1 100%' }}>
      {confirmed > 0 && <div>{fill(t.saved, { count: confirmed })}</div>}
      {draft && (
        <>
          <div>{fill(t.drafted, { number: draft.number, count: draft.lines })}</div>
          <div>{t.draftNote}</div>
          <Button component={Link} to={editPath(draft.id)} variant="outlined" size="small" sx={{ mt: 1 }}>
            {t.openDraft}
          </Button>
        </>
      )}
    </Alert>
  );
}
