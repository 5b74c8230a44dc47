import { ToggleButton, ToggleButtonGroup } from '@mui/material';
import { useLocaleState, useTranslate } from 'react-admin';

const LANGUAGES = [
  { locale: 'id', short: 'ID', name: 'Bahasa Indonesia' },
  { locale: 'en', short: 'EN', name: 'English' },
] as const;

/** Both languages in sight: one press, no menu. */
export function LanguageSwitch({ onBar = false }: { readonly onBar?: boolean }) {
  const [locale, setLocale] = useLocaleState();
  const translate = useTranslate();
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={locale}
      aria-label={translate('console.language')}
      onChange={(_, chosen: string | null) => chosen && setLocale(chosen)}
      sx={{ mx: 1 }}
    >
      {LANGUAGES.map(({ locale: value, short, name }) => (
        <ToggleButton
          key={value}
          value={value}
          aria-label={`${short}: ${name}`}
          lang={value}
          sx={{
            px: 1,
            py: 0.25,
            color: 'inherit',
            borderColor: 'currentColor',
            '&.Mui-selected, &.Mui-selected:hover': onBar
              ? { bgcolor: '#ffffff', color: '#07374b' }
              : { bgcolor: 'primary.main', color: 'primary.contrastText' },
          }}
        >
          {short}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
