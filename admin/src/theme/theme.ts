import type { ThemeOptions } from '@mui/material/styles';
import { defaultTheme, type RaThemeOptions } from 'react-admin';

/** Fonts of the machine itself: nothing is fetched from elsewhere. */
const FONTS = ['Inter', '"Segoe UI"', 'Roboto', '"Noto Sans"', '"Helvetica Neue"', 'Arial', 'sans-serif'].join(',');

type Palette = NonNullable<ThemeOptions['palette']>;

/** Every pair of text and ground here reaches a contrast of 4.5; `theme.test.ts` computes it. */
export const LIGHT = {
  mode: 'light',
  primary: { main: '#0b4f6c', light: '#2f7396', dark: '#07374b', contrastText: '#ffffff' },
  secondary: { main: '#0b4f6c', light: '#2f7396', dark: '#07374b', contrastText: '#ffffff' },
  success: { main: '#1b6b3a', contrastText: '#ffffff' },
  warning: { main: '#8a5200', contrastText: '#ffffff' },
  error: { main: '#b3261e', contrastText: '#ffffff' },
  info: { main: '#0b5a8a', contrastText: '#ffffff' },
  text: { primary: '#17212b', secondary: '#4a5763', disabled: '#626d78' },
  background: { default: '#f4f6f8', paper: '#ffffff' },
  divider: '#d5dce2',
  action: { active: '#4a5763' },
} as const satisfies Palette;

export const DARK = {
  mode: 'dark',
  primary: { main: '#86c5e4', light: '#b4def1', dark: '#5aa3c7', contrastText: '#05202c' },
  secondary: { main: '#12384a', light: '#1d5069', dark: '#0b2735', contrastText: '#ffffff' },
  success: { main: '#7fd19b', contrastText: '#062313' },
  warning: { main: '#f2bc6b', contrastText: '#2b1a00' },
  error: { main: '#ff9a91', contrastText: '#3a0502' },
  info: { main: '#8ac7ee', contrastText: '#05202c' },
  text: { primary: '#e8edf1', secondary: '#b3bfc9', disabled: '#97a4af' },
  background: { default: '#101820', paper: '#18222c' },
  divider: '#33414d',
  action: { active: '#b3bfc9' },
} as const satisfies Palette;

function focusRing(palette: typeof LIGHT | typeof DARK) {
  return { outline: `3px solid ${palette.warning.main}`, outlineOffset: 2 };
}

const INNER_RING = { '&.Mui-focusVisible.Mui-focusVisible': { outlineOffset: -3 } };

function themed(palette: typeof LIGHT | typeof DARK): RaThemeOptions {
  return {
    ...defaultTheme,
    palette,
    shape: { borderRadius: 8 },
    sidebar: { width: 248, closedWidth: 56 },
    typography: {
      fontFamily: FONTS,
      fontSize: 14,
      h1: { fontSize: '1.25rem', fontWeight: 600, lineHeight: 1.3 },
      h2: { fontSize: '1.0625rem', fontWeight: 600, lineHeight: 1.35 },
      h3: { fontSize: '0.9375rem', fontWeight: 600, lineHeight: 1.4 },
      button: { textTransform: 'none', fontWeight: 600 },
    },
    components: {
      ...defaultTheme.components,
      MuiCssBaseline: {
        styleOverrides: {
          ':focus-visible': focusRing(palette),
          'td, th': { fontVariantNumeric: 'tabular-nums' },
          '@media (prefers-reduced-motion: reduce)': {
            '*': { animationDuration: '0.01ms !important', transitionDuration: '0.01ms !important' },
          },
        },
      },
      // A ButtonBase takes its outline away with the strength of a class, so the rule above does not reach it.
      MuiButtonBase: { styleOverrides: { root: { '&.Mui-focusVisible, &:focus-visible': focusRing(palette) } } },
      // Inside what cuts off its edge, the ring is drawn inwards.
      MuiTab: { styleOverrides: { root: INNER_RING } },
      MuiMenuItem: { styleOverrides: { root: INNER_RING } },
      MuiTable: {
        styleOverrides: {
          root: { '& caption': { captionSide: 'top', padding: '0 8px 8px', color: palette.text.secondary } },
        },
      },
      MuiPaper: { styleOverrides: { root: { backgroundImage: 'none' } } },
      MuiCard: { defaultProps: { variant: 'outlined' } },
      MuiTextField: { defaultProps: { variant: 'outlined' } },
      MuiAppBar: {
        styleOverrides: {
          root: {
            boxShadow: 'none',
            // On the bar's own ground only the colour of its text stands out.
            '& .Mui-focusVisible.Mui-focusVisible, & :focus-visible': { outlineColor: palette.secondary.contrastText },
          },
        },
      },
      MuiTableCell: {
        styleOverrides: {
          head: { fontWeight: 600, color: palette.text.secondary, whiteSpace: 'nowrap' },
          root: { borderColor: palette.divider },
          sizeSmall: { '@media (max-width:600px)': { paddingInline: 8 } },
        },
      },
      MuiFormHelperText: { styleOverrides: { root: { color: palette.text.secondary } } },
      MuiLink: { defaultProps: { underline: 'always' } },
      MuiButton: { defaultProps: { disableElevation: true } },
      RaMenuItemLink: {
        styleOverrides: {
          root: {
            color: palette.text.primary,
            borderInlineStart: '4px solid transparent',
            '&.RaMenuItemLink-active': {
              color: palette.text.primary,
              fontWeight: 600,
              borderInlineStartColor: palette.primary.main,
              backgroundColor: palette.mode === 'light' ? '#e3eef4' : '#1f3340',
            },
          },
        },
      },
      RaLayout: {
        styleOverrides: {
          root: {
            minWidth: 0,
            '& .RaLayout-content': { padding: '16px 24px 40px', minWidth: 0 },
            '@media (max-width:600px)': { '& .RaLayout-content': { padding: '12px' } },
          },
        },
      },
    },
  };
}

export const lightTheme = themed(LIGHT);
export const darkTheme = themed(DARK);
