import { useTheme } from '@mui/material';
import { BarChart } from '@mui/x-charts/BarChart';
import { useFormat } from '../i18n';
import type { DesilBar } from './desil-bars';

interface DesilChartProps {
  readonly bars: readonly DesilBar[];
  readonly words: { readonly desil: string; readonly families: string; readonly persons: string };
}

const HEIGHT = 300;

/** Two bars a desil. In a file of its own, so that the charting library loads only where a chart is shown. */
export default function DesilChart({ bars, words }: DesilChartProps) {
  const format = useFormat();
  const { palette } = useTheme();
  const said = (value: number | null) => format.count(value);
  return (
    <BarChart
      height={HEIGHT}
      dataset={bars.map((bar) => ({ ...bar }))}
      xAxis={[{ dataKey: 'desil', scaleType: 'band', label: words.desil, categoryGapRatio: 0.25 }]}
      yAxis={[{ width: 72, valueFormatter: (value: number) => format.count(value) }]}
      series={[
        { dataKey: 'families', label: words.families, color: palette.primary.main, valueFormatter: said },
        {
          dataKey: 'persons',
          label: words.persons,
          color: palette.mode === 'dark' ? '#f2bc6b' : '#b26a00',
          valueFormatter: said,
        },
      ]}
      grid={{ horizontal: true }}
      skipAnimation
    />
  );
}
