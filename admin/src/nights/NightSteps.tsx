import { Alert, Box, LinearProgress, Typography } from '@mui/material';
import { SimpleTable, useWords } from '../components';
import { useFormat } from '../i18n';
import { nightMessages } from './messages';
import { NightState } from './NightState';
import { progressText, resultSentences, secondsBetween, stepName } from './progress';
import type { NightTask } from './source';

/** The steps in their order, each with its state, how far it is, what it did, and what went wrong. */
export function NightSteps({ tasks }: { readonly tasks: readonly NightTask[] }) {
  const t = useWords(nightMessages).nights;
  const format = useFormat();
  return (
    <SimpleTable
      caption={t.steps_caption}
      rows={tasks}
      keyOf={(task) => `${task.step} ${task.shard}`}
      marks={(task) => task.state === 'RUNNING'}
      columns={[
        { label: t.step, render: (task) => stepName(task.step, t) },
        { label: t.state, render: (task) => <NightState state={task.state} /> },
        { label: t.details, render: (task) => <StepDetails task={task} /> },
        {
          label: t.took,
          align: 'right',
          render: (task) => format.duration(secondsBetween(task.startedAt, task.finishedAt)),
        },
      ]}
    />
  );
}

function StepDetails({ task }: { readonly task: NightTask }) {
  const t = useWords(nightMessages).nights;
  const format = useFormat();
  if (task.state === 'RUNNING') {
    const percent = task.percent ?? null;
    return (
      <Box sx={{ minWidth: 220 }}>
        <LinearProgress
          variant={percent === null ? 'indeterminate' : 'determinate'}
          value={percent ?? 0}
          aria-label={stepName(task.step, t)}
          sx={{ height: 6, borderRadius: 3, my: 0.75 }}
        />
        <Typography variant="body2">{progressText(task, t, format)}</Typography>
      </Box>
    );
  }
  return (
    <Box sx={{ maxWidth: 620 }}>
      {resultSentences(task, t, format).map((sentence) => (
        <Typography key={sentence} variant="body2">
          {sentence}
        </Typography>
      ))}
      {task.error && task.state !== 'DONE' && (
        <Alert severity="error" sx={{ mt: 0.5, py: 0 }}>
          {task.error}
        </Alert>
      )}
    </Box>
  );
}
