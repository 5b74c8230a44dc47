import { Button, Tooltip } from '@mui/material';
import { client, mayTransit, message, type ListState } from '@tepat/shared';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { useMay, useViewer } from '../access';
import { accepted, api } from '../client';
import { fill, ReasonDialog, useWords } from '../components';
import { useFormat } from '../i18n';
import { type RecipientList } from './recipient-list';
import { listMessages } from './messages';

type Payload = { recipientList?: { status: client.ListStatus } | null; userErrors: client.UserError[] };

interface Step {
  readonly key: 'submit' | 'approve' | 'return' | 'publish';
  readonly to: ListState;
  readonly takesReason: boolean;
  readonly go: (list: string, reason: string) => Promise<Payload>;
}

const decide = async (list: string, decision: client.ListDecision, reason: string): Promise<Payload> =>
  (await api.execute(client.DecideRecipientListDocument, { input: { list, decision, reason } })).decideRecipientList;

const STEPS: readonly Step[] = [
  {
    key: 'submit',
    to: 'SUBMITTED',
    takesReason: true,
    go: async (list, reason) =>
      (await api.execute(client.SubmitRecipientListDocument, { input: { list, reason } })).submitRecipientList,
  },
  { key: 'approve', to: 'APPROVED', takesReason: true, go: (list, reason) => decide(list, 'APPROVE', reason) },
  { key: 'return', to: 'PREPARED', takesReason: true, go: (list, reason) => decide(list, 'RETURN', reason) },
  {
    key: 'publish',
    to: 'ORDERED',
    takesReason: false,
    go: async (list) =>
      (await api.execute(client.PublishRecipientListDocument, { input: { list } })).publishRecipientList,
  },
];

interface ListActionsProps {
  readonly list: RecipientList;
  readonly onDone: () => void;
}

/** The steps that the table of transitions allows from here, for who has the permission; four eyes are kept in sight. */
export function ListActions({ list, onDone }: ListActionsProps) {
  const t = useWords(listMessages).lists.actions;
  const { locale } = useFormat();
  const may = useMay();
  const viewer = useViewer();
  const [open, setOpen] = useState<Step | null>(null);
  const steps = STEPS.flatMap((step) => {
    const transition = mayTransit(list.status, step.to, 'PERSON');
    if (!transition?.permission || !may(transition.permission)) return [];
    const samePerson = transition.differentFrom.some((state) => actorOf(list, state) === viewer?.actorId);
    return [{ step, samePerson }];
  });
  return (
    <>
      {steps.map(({ step, samePerson }) => (
        <Tooltip key={step.key} title={samePerson ? message(locale, 'SAME_PERSON') : ''}>
          {/* A disabled button takes no pointer; the tooltip needs something that does. */}
          <span>
            <Button
              variant={step.key === 'return' ? 'outlined' : 'contained'}
              disabled={samePerson}
              onClick={() => setOpen(step)}
            >
              {t[step.key]}
            </Button>
          </span>
        </Tooltip>
      ))}
      {open && (
        <StepDialog
          list={list}
          step={open}
          onClose={() => setOpen(null)}
          onDone={() => {
            setOpen(null);
            onDone();
          }}
        />
      )}
    </>
  );
}

/** Who last brought the list into a state. */
function actorOf(list: RecipientList, state: ListState): string | undefined {
  return list.transitions.findLast((transition) => transition.state === state)?.actorId;
}

interface StepDialogProps extends ListActionsProps {
  readonly step: Step;
  readonly onClose: () => void;
}

function StepDialog({ list, step, onClose, onDone }: StepDialogProps) {
  const t = useWords(listMessages).lists.actions;
  const notify = useNotify();
  const texts = { submit: t.submitText, approve: t.approveText, return: t.returnText, publish: t.publishText };
  return (
    <ReasonDialog
      title={t[step.key]}
      text={texts[step.key]}
      words={{ reason: t.reason, help: t.reasonHelp, tooShort: t.reasonShort }}
      go={t[step.key]}
      back={t.cancel}
      reason={step.takesReason ? 'REQUIRED' : 'NONE'}
      onClose={onClose}
      onGo={async (_, reason) => {
        // What the server does not accept is thrown as its own sentences and shown in the dialog.
        accepted(await step.go(list.id, reason));
        notify(fill(t.done, { step: t[step.key] }), { type: 'success' });
        onDone();
      }}
    />
  );
}
