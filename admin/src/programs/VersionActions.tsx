import { Button, Tooltip } from '@mui/material';
import { client, message } from '@tepat/shared';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { Link } from 'react-router-dom';
import { useMay, useViewer } from '../access';
import { accepted, api } from '../client';
import { fill, ReasonDialog, useWords } from '../components';
import { useFormat } from '../i18n';
import { programMessages } from './messages';
import { draftPath, type CriteriaVersion } from './program';
import { offeredSteps, type OfferedStep, type StepKey } from './version-steps';

interface VersionActionsProps {
  readonly programId: string;
  readonly version: CriteriaVersion;
  readonly onDone: () => void;
}

/** What can be done with a version from here: editing, submitting, returning, releasing. Four eyes are kept in sight. */
export function VersionActions({ programId, version, onDone }: VersionActionsProps) {
  const t = useWords(programMessages).programs;
  const { locale } = useFormat();
  const may = useMay();
  const viewer = useViewer();
  const [open, setOpen] = useState<OfferedStep | null>(null);
  return (
    <>
      {version.state === 'DRAFT' && version.terms && may('criteria.write') && (
        <Button component={Link} to={draftPath(programId, version.id)} variant="outlined">
          {t.edit}
        </Button>
      )}
      {offeredSteps(version, may, viewer?.actorId).map((step) => {
        const why = step.samePerson ? message(locale, 'CRITERIA_SAME_PERSON') : '';
        return (
          <Tooltip key={step.key} title={why}>
            {/* A disabled button takes no pointer; the tooltip needs something that does, and a keyboard reaches. */}
            <span {...(step.samePerson ? { tabIndex: 0, role: 'note', 'aria-label': why } : {})}>
              <Button
                variant={step.key === 'return' ? 'outlined' : 'contained'}
                disabled={step.samePerson}
                onClick={() => setOpen(step)}
              >
                {t.actions[step.key]}
              </Button>
            </span>
          </Tooltip>
        );
      })}
      {open && (
        <StepDialog
          step={open}
          version={version}
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

interface StepDialogProps {
  readonly step: OfferedStep;
  readonly version: CriteriaVersion;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

function StepDialog({ step: { key, reasonRequired }, version, onClose, onDone }: StepDialogProps) {
  const t = useWords(programMessages).programs.actions;
  const notify = useNotify();
  const texts = { submit: t.submitText, return: t.returnText, release: t.releaseText };
  return (
    <ReasonDialog
      title={t[key]}
      text={texts[key]}
      words={{ reason: t.reason, help: t.reasonHelp, tooShort: t.reasonShort }}
      go={t[key]}
      back={t.cancel}
      reason={reasonRequired ? 'REQUIRED' : 'NONE'}
      onClose={onClose}
      onGo={async (_, reason) => {
        // What the server does not accept is thrown as its own sentences and shown in the dialog.
        accepted(await take(key, version, reason));
        notify(fill(t.done, { step: t[key] }), { type: 'success' });
        onDone();
      }}
    />
  );
}

/** Every step names the edit that was read: what is released is what was seen. */
async function take(
  key: StepKey,
  { id: version, edit }: CriteriaVersion,
  reason: string,
): Promise<{ readonly userErrors: client.UserError[] }> {
  if (key === 'submit') {
    return (await api.execute(client.SubmitCriteriaDocument, { input: { version, edit } })).submitCriteria;
  }
  const decision = key === 'release' ? 'RELEASE' : 'RETURN';
  return (await api.execute(client.DecideCriteriaDocument, { input: { version, edit, decision, reason } }))
    .decideCriteria;
}
