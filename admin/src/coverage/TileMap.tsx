import { Box, ButtonBase, Typography } from '@mui/material';
import { fill, useWords } from '../components';
import { useFormat } from '../i18n';
import { coverageMessages } from './messages';
import { shadeOf } from './shade';
import { TILES } from './tiles';

interface TileMapProps {
  /** Share from 0 to 1 by code of kecamatan; what is hidden is null or missing. */
  readonly shares: ReadonlyMap<string, number | null>;
  readonly chosen: string | null;
  readonly onChoose: (code: string | null) => void;
}

/** The kecamatan as tiles by where they lie; each is a button that says its name and share. */
export function TileMap({ shares, chosen, onChoose }: TileMapProps) {
  const t = useWords(coverageMessages).coverage;
  const format = useFormat();
  const most = Math.max(0, ...[...shares.values()].map((share) => share ?? 0));
  return (
    <Box>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
        {t.map_help} {fill(t.scale, { most: format.percent(100 * most, 1) })}
      </Typography>
      <Box
        role="group"
        aria-label={t.map}
        sx={{ display: 'grid', gridTemplateColumns: 'repeat(8, minmax(0, 1fr))', gap: '3px', maxWidth: 760, mb: 2 }}
      >
        {TILES.map(({ code, name, column, row }) => {
          const share = shares.get(code) ?? null;
          const shade = shadeOf(share, most);
          const told = share === null ? t.hidden : format.percent(100 * share, 1);
          const isChosen = chosen === code;
          return (
            <ButtonBase
              key={code}
              aria-label={fill(t.tile, { name, share: told })}
              aria-pressed={isChosen}
              title={fill(t.tile, { name, share: told })}
              onClick={() => onChoose(isChosen ? null : code)}
              sx={{
                gridColumn: column,
                gridRow: row,
                flexDirection: 'column',
                minHeight: 52,
                p: 0.25,
                borderRadius: 0.5,
                bgcolor: shade.back,
                color: shade.text,
                outline: isChosen ? '3px solid #b00020' : 'none',
                '&:focus-visible': { outline: '3px solid #b00020', outlineOffset: 1 },
              }}
            >
              <Box
                component="span"
                sx={{ fontSize: { xs: 8, sm: 11 }, lineHeight: 1.15, overflowWrap: 'anywhere', textAlign: 'center' }}
              >
                {name}
              </Box>
              <Box component="span" sx={{ fontSize: { xs: 9, sm: 12 }, fontWeight: 600 }}>
                {share === null ? '–' : format.percent(100 * share, 0)}
              </Box>
            </ButtonBase>
          );
        })}
      </Box>
    </Box>
  );
}
