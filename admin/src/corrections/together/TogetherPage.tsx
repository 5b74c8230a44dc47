import { Button, Paper, Typography } from '@mui/material';
import { client } from '@tepat/shared';
import { useCallback, useRef, useState } from 'react';
import { useMay } from '../../access';
import { Answered, EmptyState, fill, Page, useDocument, useWords } from '../../components';
import { useCheckActs } from '../checking/use-checks';
import type { CorrectionRow } from '../correction';
import { useReadAgain } from '../use-read-again';
import { isReady, NO_ANSWER, type CheckAnswer } from './answers';
import { togetherMessages } from './messages';
import { OneOfSeveral } from './OneOfSeveral';
import { oneByOne, Results, type Result } from './Results';

/** As many as somebody looks through before they act. */
const AT_ONCE = 10;

type Turn = 'VERIFY' | 'DECIDE';
/** Several that wait, each with its own judgement and reason, dealt with one after the other by the steps of single ones. */
export function TogetherPage() {
  const t = useWords(togetherMessages).together;
  const may = useMay();
  const turn: Turn = may('correction.decide') ? 'DECIDE' : 'VERIFY';
  const variables = { first: AT_ONCE, after: null, filter: { waitingForMe: true } };
  const query = useDocument(client.CorrectionPageDocument, variables);
  const [results, setResults] = useState<readonly Result[]>([]);
  return (
    <Page
      title={t.title}
      lead={turn === 'VERIFY' ? t.leadVerify : t.leadDecide}
      back={{ to: '/corrections', name: t.back }}
    >
      {results.length > 0 && <Results results={results} />}
      <Answered query={query} pick={({ corrections }) => corrections.edges.map(({ node }) => node)}>
        {(rows) =>
          rows.length === 0 ? <EmptyState>{t.empty}</EmptyState> : <Several {...{ rows, turn }} onDone={setResults} />
        }
      </Answered>
    </Page>
  );
}

interface SeveralProps {
  readonly rows: readonly CorrectionRow[];
  readonly turn: Turn;
  readonly onDone: (results: readonly Result[]) => void;
}

function Several({ rows, turn, onDone }: SeveralProps) {
  const t = useWords(togetherMessages).together;
  const { verify, decide } = useCheckActs();
  const readAgain = useReadAgain();
  const [answers, setAnswers] = useState<ReadonlyMap<string, CheckAnswer>>(new Map());
  const [working, setWorking] = useState(false);
  const seen = useRef(new Map<string, number>());
  const shown = useCallback((id: string, step: number) => void seen.current.set(id, step), []);
  const ready = rows.filter(({ id }) => isReady(answers.get(id) ?? NO_ANSWER, turn));

  const send = async (correction: string, { step: outcome, judgement, reason }: CheckAnswer): Promise<void> => {
    const step = seen.current.get(correction) ?? 0;
    if (turn === 'VERIFY') {
      if (judgement !== null && outcome !== null && outcome !== 'APPROVE' && outcome !== 'JUDGE')
        await verify({ correction, step, judgement, reason, outcome });
    } else if (outcome !== null && outcome !== 'PASS_ON') {
      const decision = outcome === 'JUDGE' ? null : outcome;
      await decide({ correction, step, judgement, decision, ...(reason.trim() === '' ? {} : { reason }) });
    }
  };
  const go = async (): Promise<void> => {
    setWorking(true);
    onDone(await oneByOne(ready, ({ id }) => send(id, answers.get(id) ?? NO_ANSWER)));
    setAnswers(new Map());
    await readAgain();
    setWorking(false);
  };

  return (
    <>
      {rows.map((row) => (
        <OneOfSeveral
          key={row.id}
          row={row}
          turn={turn}
          answer={answers.get(row.id) ?? NO_ANSWER}
          onAnswer={(answer) => setAnswers(new Map(answers).set(row.id, answer))}
          onShown={(step) => shown(row.id, step)}
        />
      ))}
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
