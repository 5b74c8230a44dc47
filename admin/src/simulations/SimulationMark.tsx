import { Alert, AlertTitle } from '@mui/material';
import { useWords } from '../components';
import { simulationMessages } from './messages';

/** Stands above everything that a simulation says: it determines nobody. */
export function SimulationMark() {
  const t = useWords(simulationMessages).simulations;
  return (
    <Alert severity="warning" variant="outlined" role="note" sx={{ borderStyle: 'dashed', borderWidth: 2 }}>
      <AlertTitle sx={{ fontWeight: 700, letterSpacing: 2 }}>{t.mark}</AlertTitle>
      {t.markText}
    </Alert>
  );
}
