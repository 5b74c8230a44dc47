import { useTheme } from '@mui/material';
import { LineChart } from '@mui/x-charts/LineChart';

interface DesilChartProps {
  readonly labels: readonly string[];
  readonly series: readonly { readonly label: string; readonly desils: readonly (number | null)[] }[];
}

/** Desil over time, the poorest on top. Loaded only where it is shown. */
export default function DesilChart({ labels, series }: DesilChartProps) {
  const { palette } = useTheme();
  return (
    <LineChart
      height={220}
      skipAnimation
      colors={[palette.primary.main, palette.warning.main]}
      xAxis={[{ scaleType: 'point', data: [...labels] }]}
      yAxis={[{ min: 1, max: 10, reverse: true, tickMinStep: 1 }]}
      series={series.map(({ label, desils }) => ({ label, data: [...desils], curve: 'linear' as const }))}
    />
  );
}
