import { Alert, Box, Button, Card, TextField, Typography } from '@mui/material';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useLogin, useTranslate } from 'react-admin';
import { client } from '@tepat/shared';
import { Refused } from '../client';
import { LanguageSwitch } from '../layout';

/** The page before everything: one landmark, one heading, and faults told in words that receive the focus. */
export function SignIn() {
  const translate = useTranslate();
  const login = useLogin();
  const [working, setWorking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const problemBox = useRef<HTMLDivElement>(null);

  useEffect(() => {
    document.title = translate('sign_in.title');
  }, [translate]);
  useEffect(() => {
    if (problem) problemBox.current?.focus();
  }, [problem]);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setWorking(true);
    setProblem(null);
    try {
      await login({ email: form.get('email'), password: form.get('password') });
    } catch (error) {
      const said = error instanceof Refused || error instanceof client.ApiFailure ? error.message : '';
      setProblem(said || translate('sign_in.unreachable'));
      setWorking(false);
    }
  };

  return (
    <Box sx={{ minHeight: '100vh', display: 'flex', flexDirection: 'column', bgcolor: 'background.default' }}>
      <Box component="header" sx={{ display: 'flex', justifyContent: 'flex-end', p: 2, color: 'text.primary' }}>
        <LanguageSwitch />
      </Box>
      <Box
        component="main"
        sx={{
          flexGrow: 1,
          display: 'grid',
          justifyItems: 'center',
          alignContent: 'start',
          px: 2,
          pt: { xs: 2, sm: 8 },
        }}
      >
        <Card sx={{ width: '100%', maxWidth: 400, p: { xs: 3, sm: 4 } }}>
          <Box component="img" src="/mark.svg" alt="" sx={{ width: 44, height: 44, mb: 2 }} />
          <Typography component="h1" sx={{ fontSize: '1.5rem', fontWeight: 650, lineHeight: 1.25 }}>
            {translate('sign_in.title')}
          </Typography>
          <Typography color="textSecondary" sx={{ mt: 0.5, mb: 3 }}>
            {translate('console.tagline')}
          </Typography>
          {problem && (
            <Alert severity="error" ref={problemBox} tabIndex={-1} role="alert" sx={{ mb: 2 }}>
              <strong>{translate('sign_in.problem')}.</strong> {problem}
            </Alert>
          )}
          <Box component="form" onSubmit={(event) => void submit(event)} sx={{ display: 'grid', gap: 2 }}>
            <TextField
              name="email"
              type="email"
              label={translate('sign_in.email')}
              autoComplete="username"
              required
              autoFocus
              fullWidth
              slotProps={{ inputLabel: { required: false } }}
            />
            <TextField
              name="password"
              type="password"
              label={translate('sign_in.password')}
              autoComplete="current-password"
              required
              fullWidth
              slotProps={{ inputLabel: { required: false } }}
            />
            <Button type="submit" variant="contained" size="large" disabled={working} aria-live="polite">
              {translate(working ? 'sign_in.working' : 'sign_in.submit')}
            </Button>
          </Box>
          <Typography variant="body2" color="textSecondary" sx={{ mt: 3 }}>
            {translate('sign_in.duty')}
          </Typography>
        </Card>
        <Typography variant="body2" color="textSecondary" sx={{ mt: 3 }}>
          {translate('console.province')}
        </Typography>
      </Box>
    </Box>
  );
}
