import { Button, Stack, Typography } from '@mui/material';
import GroupsOutlined from '@mui/icons-material/GroupsOutlined';
import PersonSearch from '@mui/icons-material/PersonSearch';
import { Link as RouterLink } from 'react-router-dom';
import { Section, useWords } from '../components';
import { dashboardMessages } from './messages';

/** The first thing that somebody at a counter needs: to find the person who stands there. */
export function Desk() {
  const t = useWords(dashboardMessages).dashboard.desk;
  return (
    <Section title={t.title}>
      <Typography sx={{ mb: 1.5 }}>{t.text}</Typography>
      <Stack direction="row" sx={{ gap: 1.5, flexWrap: 'wrap' }}>
        <Button component={RouterLink} to="/residents" variant="contained" startIcon={<PersonSearch />}>
          {t.residents}
        </Button>
        <Button component={RouterLink} to="/families" variant="outlined" startIcon={<GroupsOutlined />}>
          {t.families}
        </Button>
      </Stack>
    </Section>
  );
}
