import { useTheme } from '@mui/material';
import { BarChart } from '@mui/x-charts/BarChart';
import { useWords } from '../components';
import { useFormat } from '../i18n';
import { simulationMessages } from './messages';
import type { ComparedLine } from './simulation';

/** Recipients of both simulations as bars beside each other. Loaded only where it is shown. */
export default function ComparedChart({
  name,
  lines,
}: {
  readonly name: string;
  readonly lines: readonly ComparedLine[];
}) {
  const { palette } = useTheme();
  const t = useWords(simulationMessages).simulations;
  const format = useFormat();
  return (
    <BarChart
      height={260}
      skipAnimation
      colors={[palette.primary.main, palette.warning.main]}
      xAxis={[{ scaleType: 'band', data: lines.map(({ label }) => label), label: name }]}
      yAxis={[{ width: 90, valueFormatter: (value: number) => format.count(value) }]}
      series={[
        { label: t.first, data: lines.map(({ first }) => (first ? (first.recipients ?? null) : 0)) },
        { label: t.second, data: lines.map(({ second }) => (second ? (second.recipients ?? null) : 0)) },
      ]}
    />
  );
}
