import { Alert, Box, LinearProgress, Typography } from '@mui/material';
import { SimpleTable, useWords } from '../components';
import { useFormat } from '../i18n';
import { nightMessages } from './messages';
import { NightState } from './NightState';
import { progressText, resultSentences, secondsBetween, stepName } from './progress';
import type { NightStep } from './source';

/** The steps in their order, each with its state, how far it is, what it did, and what went wrong. */
export function NightSteps({ steps }: { readonly steps: readonly NightStep[] }) {
  const t = useWords(nightMessages).nights;
  const format = useFormat();
  return (
    <SimpleTable
      caption={t.steps_caption}
      rows={steps}
      keyOf={(step) => step.step}
      marks={(step) => step.state === 'RUNNING'}
      columns={[
        { label: t.step, render: (step) => stepName(step.step, t) },
        { label: t.state, render: (step) => <NightState state={step.state} /> },
        { label: t.details, render: (step) => <StepDetails step={step} /> },
        {
          label: t.took,
          align: 'right',
          render: (step) => format.duration(secondsBetween(step.startedAt, step.finishedAt)),
        },
      ]}
    />
  );
}

function StepDetails({ step }: { readonly step: NightStep }) {
  const t = useWords(nightMessages).nights;
  const format = useFormat();
  if (step.state === 'RUNNING') {
    const percent = step.percent ?? null;
    return (
      <Box sx={{ minWidth: 220 }}>
        <LinearProgress
          variant={percent === null ? 'indeterminate' : 'determinate'}
          value={percent ?? 0}
          aria-label={stepName(step.step, t)}
          sx={{ height: 6, borderRadius: 3, my: 0.75 }}
        />
        <Typography variant="body2">{progressText(step, t, format)}</Typography>
      </Box>
    );
  }
  return (
    <Box sx={{ maxWidth: 620 }}>
      {resultSentences(step, t, format).map((sentence) => (
        <Typography key={sentence} variant="body2">
          {sentence}
        </Typography>
      ))}
      {step.error && step.state !== 'DONE' && (
        <Alert severity="error" sx={{ mt: 0.5, py: 0 }}>
          {step.error}
        </Alert>
      )}
    </Box>
  );
}
