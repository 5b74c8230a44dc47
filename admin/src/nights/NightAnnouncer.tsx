import { Box } from '@mui/material';
import { useEffect, useRef, useState } from 'react';
import { fill, useWords } from '../components';
import { nightMessages } from './messages';
import { announcement, outcomeName, stateName } from './progress';
import type { NightWithSteps } from './source';

/** Tells a screen reader when a step begins or ends and when the night is over. */
export function NightAnnouncer({ night }: { readonly night: NightWithSteps }) {
  const t = useWords(nightMessages).nights;
  const before = useRef(night);
  const [said, setSaid] = useState('');
  useEffect(() => {
    const was = before.current;
    before.current = night;
    if (was.id !== night.id) return;
    const ended = was.active && !night.active;
    const text = ended
      ? fill(t.live.night, {
          state: stateName(night.state, t).toLowerCase(),
          outcome: outcomeName(night.outcome, t),
        })
      : announcement(was.steps ?? [], night.steps ?? [], t);
    if (text) setSaid(text);
  }, [night, t]);
  return (
    <Box
      role="status"
      aria-live="polite"
      sx={{ position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' }}
    >
      {said}
    </Box>
  );
}
