import { useTheme } from '@mui/material';
import { BarChart } from '@mui/x-charts/BarChart';
import { useFormat } from '../i18n';

interface CountsChartProps {
  readonly name: string;
  readonly desils: readonly number[];
  readonly series: readonly { readonly label: string; readonly counts: readonly number[] }[];
}

/** How many fall in each desil. Loaded only where it is shown. */
export default function CountsChart({ name, desils, series }: CountsChartProps) {
  const { palette } = useTheme();
  const format = useFormat();
  return (
    <BarChart
      height={260}
      skipAnimation
      colors={[palette.primary.main, palette.warning.main]}
      xAxis={[{ scaleType: 'band', data: [...desils], label: name }]}
      yAxis={[{ width: 90, valueFormatter: (value: number) => format.count(value) }]}
      series={series.map(({ label, counts }) => ({ label, data: [...counts] }))}
    />
  );
}
