import { Alert, Box, MenuItem, Stack } from '@mui/material';
import { client } from '@tepat/shared';
import { useEffect } from 'react';
import { Answered, FilterField, nodeWith, RecordLink, Section, useDocument, useWords } from '../../components';
import { AlsoOpen } from '../AlsoOpen';
import { EffectSection } from '../checking/EffectSection';
import { JudgementChoice } from '../checking/JudgementChoice';
import { checkingMessages } from '../checking/messages';
import type { Correction, CorrectionRow } from '../correction';
import { EvidenceViewer } from '../EvidenceViewer';
import { FamilyName } from '../FamilyName';
import { LinesTable } from '../LinesTable';
import { correctionMessages } from '../messages';
import { Remarks } from '../Remarks';
import { DECIDE_STEPS, VERIFY_STEPS, type CheckAnswer, type Step } from './answers';
import { togetherMessages } from './messages';

interface OneOfSeveralProps {
  readonly row: CorrectionRow;
  readonly turn: 'VERIFY' | 'DECIDE';
  readonly answer: CheckAnswer;
  readonly onAnswer: (answer: CheckAnswer) => void;
  /** Tells the step that was shown: nobody acts on what they have not seen. */
  readonly onShown: (step: number) => void;
}

/** One correction with all that its own page shows of it, and the fields for what is to be done. */
export function OneOfSeveral({ row, onShown, ...rest }: OneOfSeveralProps) {
  const query = useDocument(client.CorrectionRecordDocument, { id: row.id });
  return (
    <Section
      title={row.number}
      actions={
        <RecordLink kind="corrections" id={row.id}>
          {row.number}
        </RecordLink>
      }
    >
      <Answered query={query} pick={(answer) => nodeWith(answer.node, 'steps')} lines={4}>
        {(correction) => <Shown correction={correction} onShown={onShown} {...rest} />}
      </Answered>
    </Section>
  );
}

type ShownProps = Omit<OneOfSeveralProps, 'row'> & { readonly correction: Correction };

function Shown({ correction, turn, answer, onAnswer, onShown }: ShownProps) {
  const t = useWords(togetherMessages).together;
  const words = useWords(correctionMessages).corrections;
  const checking = useWords(checkingMessages).checking;
  const { step, lines, evidence, family, reason, alsoOpen, remarks } = correction;
  useEffect(() => onShown(step), [onShown, step]);
  const steps: readonly Step[] = turn === 'VERIFY' ? VERIFY_STEPS : DECIDE_STEPS;
  const isStale = lines.some(({ stale }) => stale);
  return (
    <Stack sx={{ gap: 2 }}>
      <div>
        <FamilyName family={family} />
        {reason && <div>{reason}</div>}
      </div>
      {isStale && <Alert severity="error">{words.staleTitle}</Alert>}
      <AlsoOpen others={alsoOpen} />
      <Remarks remarks={remarks} />
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'repeat(2, minmax(0, 1fr))' },
        }}
      >
        <LinesTable lines={lines} isClosed={false} />
        <EvidenceViewer evidence={evidence} />
      </Box>
      {turn === 'DECIDE' && <EffectSection correction={correction} />}
      <JudgementChoice value={answer.judgement} onChange={(judgement) => onAnswer({ ...answer, judgement })} />
      <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
        <FilterField
          select
          label={t.outcome}
          value={answer.step ?? ''}
          onChange={(event) => onAnswer({ ...answer, step: steps.find((each) => each === event.target.value) ?? null })}
        >
          <MenuItem value="">{t.skip}</MenuItem>
          {steps.map((each) => (
            <MenuItem key={each} value={each} disabled={isStale && each === 'APPROVE'}>
              {t.outcomes[each]}
            </MenuItem>
          ))}
        </FilterField>
        <FilterField
          label={t.reason}
          value={answer.reason}
          onChange={(event) => onAnswer({ ...answer, reason: event.target.value })}
          helperText={turn === 'VERIFY' ? checking.reasonHelp : checking.decideHelp}
          sx={{ flex: '1 1 280px' }}
          slotProps={{ htmlInput: { maxLength: 500 } }}
        />
      </Stack>
    </Stack>
  );
}
