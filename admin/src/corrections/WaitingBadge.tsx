import { Box } from '@mui/material';
import { fill, useWords } from '../components';
import { correctionMessages } from './messages';
import { useInbox } from './use-inbox';

/** How many corrections wait for the viewer, beside the menu's entry; nothing when none does. */
export function WaitingBadge() {
  const t = useWords(correctionMessages).corrections;
  const { toDo } = useInbox();
  if (toDo === '') return null;
  return (
    <Box
      component="span"
      role="status"
      aria-label={fill(t.counted, { view: t.views.WAITING, count: toDo })}
      sx={{
        bgcolor: 'primary.main',
        color: 'primary.contrastText',
        borderRadius: 3,
        px: 0.9,
        fontSize: 12,
        fontWeight: 700,
      }}
    >
      {toDo}
    </Box>
  );
}
