import { Link, Typography } from '@mui/material';
import { Link as RouterLink } from 'react-router-dom';
import { Page, useWords } from '../components';
import { consoleMessages } from '../i18n/console-messages';

/** For an address that leads nowhere, or to a page that the viewer's role does not have. */
export function NotFound() {
  const t = useWords(consoleMessages).console.not_found;
  return (
    <Page title={t.title}>
      <Typography>{t.text}</Typography>
      <Typography>
        <Link component={RouterLink} to="/">
          {t.home}
        </Link>
      </Typography>
    </Page>
  );
}
