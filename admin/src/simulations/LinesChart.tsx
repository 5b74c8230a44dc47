import { useTheme } from '@mui/material';
import { BarChart } from '@mui/x-charts/BarChart';
import { useWords } from '../components';
import { useFormat } from '../i18n';
import { simulationMessages } from './messages';
import { type Line } from './simulation';

/** Who stays, joins and leaves, as bars. Loaded only where it is shown. */
export default function LinesChart({ name, lines }: { readonly name: string; readonly lines: readonly Line[] }) {
  const { palette } = useTheme();
  const t = useWords(simulationMessages).simulations;
  const format = useFormat();
  const series = [
    { label: t.stayed, data: lines.map(({ stayed }) => stayed ?? null) },
    { label: t.joined, data: lines.map(({ joined }) => joined ?? null) },
    { label: t.left, data: lines.map(({ left }) => left ?? null) },
  ];
  return (
    <BarChart
      height={260}
      skipAnimation
      colors={[palette.primary.main, palette.success.main, palette.warning.main]}
      xAxis={[{ scaleType: 'band', data: lines.map(({ label }) => label), label: name }]}
      yAxis={[{ width: 90, valueFormatter: (value: number) => format.count(value) }]}
      series={series}
    />
  );
}
