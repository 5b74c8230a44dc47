import { useTheme } from '@mui/material';
import { BarChart } from '@mui/x-charts/BarChart';
import { useWords } from '../components';
import { useFormat } from '../i18n';
import { oversightMessages } from './messages';
import { type Group } from './oversight';

const ROW = 44;
const FRAME = 90;

/** The share of each group beside that of all others. Loaded only where it is shown. */
export default function RatesChart({ groups }: { readonly groups: readonly Group[] }) {
  const { palette } = useTheme();
  const t = useWords(oversightMessages).oversight;
  const format = useFormat();
  const percent = (value: number | null): string => format.percent(value === null ? null : value * 100, 0);
  return (
    <BarChart
      layout="horizontal"
      height={FRAME + ROW * groups.length}
      skipAnimation
      colors={[palette.warning.main, palette.text.disabled]}
      xAxis={[{ min: 0, max: 1, valueFormatter: percent }]}
      yAxis={[{ scaleType: 'band', data: groups.map(({ key }) => key), width: 150, valueFormatter: nameOf(groups) }]}
      series={[
        { label: t.share, data: groups.map(({ share }) => share), valueFormatter: percent },
        { label: t.base, data: groups.map(({ base }) => base ?? null), valueFormatter: percent },
      ]}
    />
  );
}

const LONGEST = 22;

/** Two officials may have one name: bars are told apart by their key, and named by their label. */
const nameOf =
  (groups: readonly Group[]) =>
  (key: string): string => {
    const label = groups.find((group) => group.key === key)?.label ?? key;
    return label.length > LONGEST ? `${label.slice(0, LONGEST - 1)}…` : label;
  };
