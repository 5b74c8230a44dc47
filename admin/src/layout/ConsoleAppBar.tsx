import { AppBar, LoadingIndicator, Logout, TitlePortal, ToggleThemeButton, useTranslate, UserMenu } from 'react-admin';
import { Box, Chip } from '@mui/material';
import { useViewer } from '../access';
import { LanguageSwitch } from './LanguageSwitch';
import { ViewerCard } from './ViewerCard';

export function ConsoleAppBar() {
  const translate = useTranslate();
  const demo = useViewer()?.mode === 'demo';
  return (
    <AppBar
      alwaysOn
      toolbar={
        <>
          <LanguageSwitch />
          <ToggleThemeButton />
          <LoadingIndicator />
        </>
      }
      userMenu={
        <UserMenu>
          <ViewerCard />
          <Logout />
        </UserMenu>
      }
    >
      <Box
        component="img"
        src="/mark.svg"
        alt={translate('console.name')}
        sx={{ width: 28, height: 28, mr: 1.5, display: { xs: 'none', sm: 'block' } }}
      />
      <TitlePortal component="h1" variant="h1" />
      {demo && (
        <Chip
          label={translate('console.synthetic')}
          size="small"
          sx={{
            mx: 1,
            fontWeight: 700,
            bgcolor: '#ffc857',
            color: '#2b1a00',
            display: { xs: 'none', md: 'inline-flex' },
          }}
        />
      )}
    </AppBar>
  );
}
