import { Box, Link, Typography } from '@mui/material';
import { AppBar, Logout, RefreshIconButton, ToggleThemeButton, UserMenu, useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { useViewer } from '../access';
import { CounterChip } from './CounterChip';
import { LanguageSwitch } from './LanguageSwitch';
import { ViewerCard } from './ViewerCard';

/** The bar says whose console it is; the h1 of each page stands with the page's content. */
export function ConsoleAppBar() {
  const translate = useTranslate();
  const viewer = useViewer();
  return (
    <AppBar
      alwaysOn
      toolbar={
        <>
          <CounterChip />
          <LanguageSwitch onBar />
          <ToggleThemeButton />
          {/* A phone has its own way to load a page anew; its bar has no place to spare. */}
          <Box sx={{ display: { xs: 'none', sm: 'contents' } }}>
            <RefreshIconButton color="inherit" />
          </Box>
        </>
      }
      userMenu={
        <UserMenu label={viewer?.name ?? 'ra.auth.user_menu'}>
          <ViewerCard />
          <Logout />
        </UserMenu>
      }
    >
      <Box sx={{ flex: 1, minWidth: 0, display: 'flex', alignItems: 'center', gap: 1.25 }}>
        <Box component="img" src="/mark.svg" alt="" sx={{ width: 26, height: 26 }} />
        <Link
          component={RouterLink}
          to="/"
          color="inherit"
          underline="hover"
          sx={{ fontWeight: 700, fontSize: '1.125rem' }}
        >
          {translate('console.name')}
        </Link>
        <Typography
          component="span"
          variant="body2"
          noWrap
          sx={{ opacity: 0.92, display: { xs: 'none', md: 'block' } }}
        >
          {translate('console.province')}
        </Typography>
      </Box>
    </AppBar>
  );
}
