import { Button, Checkbox, FormControlLabel, Paper, Typography } from '@mui/material';
import { client } from '@tepat/shared';
import { useState } from 'react';
import { accepted, api } from '../../client';
import {
  Answered,
  EmptyState,
  fill,
  Page,
  RecordLink,
  Section,
  SimpleTable,
  TwoLines,
  useDocument,
  useWords,
  type Column,
} from '../../components';
import { useFormat } from '../../i18n';
import { useFamilyName } from '../FamilyName';
import { useLineText, useWhose } from '../LinesTable';
import { useReadAgain } from '../use-read-again';
import { sendMessages } from './messages';
import { oneByOne, Results, type Result } from './Results';

/** As many as somebody looks through before they send them. */
const AT_ONCE = 20;

type Draft = client.DraftsToSendQuery['corrections']['edges'][number]['node'];

/** Own drafts, as a session leaves many behind: looked through on one page, and submitted one after the other. */
export function SendPage() {
  const t = useWords(sendMessages).send;
  const query = useDocument(client.DraftsToSendDocument, { first: AT_ONCE });
  const [results, setResults] = useState<readonly Result[]>([]);
  return (
    <Page title={t.title} lead={t.lead} back={{ to: '/corrections', name: t.back }}>
      {results.length > 0 && <Results results={results} />}
      <Answered query={query} pick={({ corrections }) => corrections}>
        {({ edges, pageInfo }) =>
          edges.length === 0 ? (
            <EmptyState>{t.empty}</EmptyState>
          ) : (
            <Drafts drafts={edges.map(({ node }) => node)} isPart={pageInfo.hasNextPage} onDone={setResults} />
          )
        }
      </Answered>
    </Page>
  );
}

interface DraftsProps {
  readonly drafts: readonly Draft[];
  /** There are more than these. */
  readonly isPart: boolean;
  readonly onDone: (results: readonly Result[]) => void;
}

function Drafts({ drafts, isPart, onDone }: DraftsProps) {
  const t = useWords(sendMessages).send;
  const { locale } = useFormat();
  const readAgain = useReadAgain();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [working, setWorking] = useState(false);
  const choose = (ids: readonly string[], isChosen: boolean): void => {
    const next = new Set(chosen);
    for (const id of ids) {
      if (isChosen) next.add(id);
      else next.delete(id);
    }
    setChosen(next);
  };
  const columns = useColumns(chosen, choose);
  const ready = drafts.filter(({ id }) => chosen.has(id));
  const go = async (): Promise<void> => {
    setWorking(true);
    const send = async ({ id, edit, step }: Draft): Promise<void> => {
      const input = { correction: id, edit, step };
      const answer = await api.execute(client.SubmitCorrectionDocument, { input }, { 'accept-language': locale });
      accepted(answer.submitCorrection);
    };
    onDone(await oneByOne(ready, send));
    setChosen(new Set());
    await readAgain();
    setWorking(false);
  };
  return (
    <>
      <Section title={t.yours}>
        <FormControlLabel
          label={fill(t.all, { count: drafts.length })}
          control={
            <Checkbox
              checked={ready.length === drafts.length}
              indeterminate={ready.length > 0 && ready.length < drafts.length}
              onChange={(_, isChosen) =>
                choose(
                  drafts.map(({ id }) => id),
                  isChosen,
                )
              }
            />
          }
        />
        <SimpleTable caption={t.caption} rows={drafts} keyOf={({ id }) => id} columns={columns} cardsOnPhone />
        {isPart && <Typography color="textSecondary">{fill(t.part, { count: AT_ONCE })}</Typography>}
      </Section>
      <Paper
        elevation={6}
        sx={{ position: 'sticky', bottom: 0, zIndex: 2, p: 1.5, display: 'flex', flexWrap: 'wrap', gap: 1.5 }}
      >
        <Typography role="status" sx={{ flex: '1 1 160px', alignSelf: 'center' }}>
          {fill(t.chosen, { count: ready.length })}
        </Typography>
        <Button variant="contained" disabled={ready.length === 0 || working} onClick={() => void go()}>
          {working ? t.working : t.go}
        </Button>
      </Paper>
    </>
  );
}

function useColumns(
  chosen: ReadonlySet<string>,
  choose: (ids: readonly string[], isChosen: boolean) => void,
): readonly Column<Draft>[] {
  const t = useWords(sendMessages).send;
  const nameOf = useFamilyName();
  const textOf = useLineText();
  const whose = useWhose();
  return [
    {
      label: t.draft,
      render: ({ id, number, family }) => (
        <FormControlLabel
          label={
            <TwoLines
              first={
                <RecordLink kind="corrections" id={id}>
                  {number}
                </RecordLink>
              }
              second={nameOf(family)}
            />
          }
          control={
            <Checkbox
              checked={chosen.has(id)}
              onChange={(_, isChosen) => choose([id], isChosen)}
              slotProps={{ input: { 'aria-label': fill(t.choose, { number }) } }}
            />
          }
        />
      ),
    },
    {
      label: t.changes,
      render: ({ lines }) => (
        <>
          {lines.map((line) => (
            <div key={`${line.subject} ${line.fact}`}>
              {`${line.label} (${whose(line)}): ${textOf(line, line.baseText)} → ${textOf(line, line.valueText)}`}
            </div>
          ))}
        </>
      ),
    },
    { label: t.minutes, render: ({ minutesNumber }) => minutesNumber ?? '–' },
    { label: t.evidence, align: 'right', render: ({ evidence }) => evidence.length },
  ];
}
