import { Box, Button, Typography } from '@mui/material';
import { client, type RegionLevel } from '@tepat/shared';
import { Link as RouterLink } from 'react-router-dom';
import { useViewer } from '../access';
import { Answered, EmptyState, fill, Section, SimpleTable, useDocument, useWords } from '../components';
import { useFormat } from '../i18n';
import { dashboardMessages } from './messages';

interface Line {
  readonly key: string;
  readonly name: string;
  readonly cases: number;
}

/** The level below the viewer's own, where there is one: what whoever answers for a region looks at. */
const BELOW: Readonly<Record<string, RegionLevel>> = {
  CITY: 'KECAMATAN',
  KECAMATAN: 'KELURAHAN',
  KELURAHAN: 'KELURAHAN',
};

/** How many people are blocked by data only, by reason and by region. */
export function WorklistCounts() {
  const t = useWords(dashboardMessages).dashboard.worklist;
  const format = useFormat();
  const own = useViewer()?.regions[0]?.level ?? 'PROVINCE';
  const query = useDocument(client.DashboardWorklistDocument, { level: BELOW[own] ?? 'CITY' });
  return (
    <Section
      title={t.title}
      actions={
        <Button component={RouterLink} to="/worklist" size="small">
          {t.open}
        </Button>
      }
    >
      <Answered query={query} pick={({ worklistCounts }) => worklistCounts} lines={6}>
        {({ cases, byReason, byRegion }) =>
          cases === 0 ? (
            <EmptyState>{t.none}</EmptyState>
          ) : (
            <>
              <Typography sx={{ mb: 1 }}>{fill(t.summary, { cases: format.count(cases) })}</Typography>
              <Box
                sx={{
                  display: 'grid',
                  gap: 3,
                  gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'repeat(2, minmax(0, 1fr))' },
                }}
              >
                <Bars
                  caption={t.by_reason}
                  name={t.reason}
                  count={t.cases}
                  lines={byReason.map(({ reason, cases: of }) => ({ key: reason.code, name: reason.text, cases: of }))}
                />
                <Bars
                  caption={t.by_region}
                  name={t.region}
                  count={t.cases}
                  lines={byRegion.flatMap(({ region, cases: of }) =>
                    region ? [{ key: region.code, name: region.name, cases: of }] : [],
                  )}
                />
              </Box>
            </>
          )
        }
      </Answered>
    </Section>
  );
}

interface BarsProps {
  readonly caption: string;
  readonly name: string;
  readonly count: string;
  readonly lines: readonly Line[];
}

/** A table whose counts can be seen as well as read. */
function Bars({ caption, name, count, lines }: BarsProps) {
  const format = useFormat();
  const most = Math.max(1, ...lines.map(({ cases }) => cases));
  return (
    <SimpleTable
      caption={caption}
      rows={lines}
      keyOf={({ key }) => key}
      columns={[
        {
          label: name,
          render: (line) => (
            <>
              {line.name}
              <Box
                aria-hidden
                sx={{
                  height: 6,
                  mt: 0.5,
                  borderRadius: 1,
                  bgcolor: 'primary.main',
                  width: `${(100 * line.cases) / most}%`,
                }}
              />
            </>
          ),
        },
        { label: count, align: 'right', render: (line) => format.count(line.cases) },
      ]}
    />
  );
}
