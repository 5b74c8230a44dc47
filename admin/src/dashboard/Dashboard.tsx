import { Box } from '@mui/material';
import { useMay, useViewer } from '../access';
import { AwaitedDeliveries } from '../adoption';
import { fill, Page, useWords } from '../components';
import { CorrectionInbox } from './CorrectionInbox';
import { Desk } from './Desk';
import { DesilDistribution } from './DesilDistribution';
import { LastNight } from './LastNight';
import { dashboardMessages } from './messages';
import { ObjectionCounts } from './ObjectionCounts';
import { ProgramLists } from './ProgramLists';
import { Sources } from './Sources';
import { WorklistCounts } from './WorklistCounts';

/** How things stand, each part for those who may see it, each with its own loading, empty and failed state. */
export function Dashboard() {
  const t = useWords(dashboardMessages).dashboard;
  const may = useMay();
  const regions = useViewer()?.regions ?? [];
  const lead =
    regions.length > 0 ? fill(t.lead_region, { regions: regions.map((region) => region.name).join(', ') }) : t.lead;
  return (
    <Page title={t.title} lead={lead}>
      {may('import.read') && <AwaitedDeliveries />}
      {may('resident.read') && regions.length > 0 && <Desk />}
      {may('correction.read') && <CorrectionInbox />}
      {may('worklist.read') && <WorklistCounts />}
      {may('objection.read') && <ObjectionCounts />}
      {may('night.read') && <LastNight />}
      {may('list.read') && <ProgramLists />}
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 5fr) minmax(0, 4fr)' },
        }}
      >
        {may('ranking.read') && <DesilDistribution />}
        {may('import.read') && <Sources />}
      </Box>
    </Page>
  );
}
