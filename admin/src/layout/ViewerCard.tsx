import { Box, Divider, Typography } from '@mui/material';
import { ROLE_LABELS } from '@tepat/shared';
import { useLocaleState, useTranslate } from 'react-admin';
import { useViewer } from '../access';

/** Who is signed in, in which role and for which region: the first thing to check when something is not in sight. */
export function ViewerCard() {
  const viewer = useViewer();
  const translate = useTranslate();
  const [locale] = useLocaleState();
  if (!viewer) return null;
  const regions = viewer.regions.map((region) => region.name).join(', ');
  return (
    <Box component="li" sx={{ listStyle: 'none' }}>
      <Box sx={{ px: 2, py: 1, maxWidth: 280 }}>
        <Typography sx={{ fontWeight: 600 }}>{viewer.name}</Typography>
        <Typography variant="body2">{ROLE_LABELS[viewer.role][locale === 'en' ? 'en' : 'id']}</Typography>
        <Typography variant="body2" color="textSecondary">
          {regions || translate('console.all_regions')}
        </Typography>
      </Box>
      <Divider />
    </Box>
  );
}
