import { TextField } from '@mui/material';
import { client } from '@tepat/shared';
import { useEffect, useState } from 'react';
import { accepted, api, setProofAsker } from '../client';
import { ReasonDialog, useWords } from '../components';
import { passwordMessages } from './password-messages';

/** Asks for the password once more when the server wants it, and lets the request that waits go on or end. */
export function PasswordDialog() {
  const t = useWords(passwordMessages).password;
  const [answer, setAnswer] = useState<{ readonly give: (proved: boolean) => void } | null>(null);
  useEffect(() => {
    setProofAsker(() => new Promise((resolve) => setAnswer({ give: resolve })));
    return () => setProofAsker(null);
  }, []);
  if (answer === null) return null;
  const close = (proved: boolean): void => {
    setAnswer(null);
    answer.give(proved);
  };
  return (
    <ReasonDialog
      title={t.title}
      text={t.text}
      words={{ reason: '', help: '', tooShort: '' }}
      go={t.go}
      back={t.cancel}
      reason="NONE"
      onClose={() => close(false)}
      onGo={async (form) => {
        const written = form.get('password');
        const password = typeof written === 'string' ? written : '';
        accepted((await api.execute(client.ConfirmPasswordDocument, { input: { password } })).confirmPassword);
        close(true);
      }}
    >
      <TextField
        name="password"
        type="password"
        label={t.password}
        autoComplete="current-password"
        required
        autoFocus
        fullWidth
        slotProps={{ inputLabel: { required: false } }}
      />
    </ReasonDialog>
  );
}
