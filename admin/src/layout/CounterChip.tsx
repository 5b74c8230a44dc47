import TimerOutlinedIcon from '@mui/icons-material/TimerOutlined';
import { Box, Button, Tooltip } from '@mui/material';
import { useNotify } from 'react-admin';
import { fill, useCounter, useWords } from '../components';
import { consoleMessages } from '../i18n/console-messages';

/** On the bar while a counter is open: for what, for how long, and the way to end it. */
export function CounterChip() {
  const t = useWords(consoleMessages).console.counter;
  const { open, end } = useCounter();
  const notify = useNotify();
  if (!open) return null;
  const words = { purpose: open.purposeText, minutes: open.minutesLeft };
  return (
    <Tooltip title={t.end}>
      <Button
        color="inherit"
        size="small"
        variant="outlined"
        startIcon={<TimerOutlinedIcon />}
        aria-label={`${fill(t.open, words)}. ${t.end}`}
        onClick={() => {
          end().catch((failure: unknown) =>
            notify(failure instanceof Error ? failure.message : t.end, { type: 'error' }),
          );
        }}
        sx={{
          whiteSpace: 'nowrap',
          mx: { xs: 0, sm: 1 },
          px: 1,
          minWidth: 0,
          '& .MuiButton-startIcon': { display: { xs: 'none', sm: 'inherit' } },
        }}
      >
        <Box component="span" sx={{ display: { xs: 'none', md: 'inline' }, mr: 0.75 }}>
          {open.purposeText} ·
        </Box>
        {fill(t.left, words)}
      </Button>
    </Tooltip>
  );
}
