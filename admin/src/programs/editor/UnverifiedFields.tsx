import Add from '@mui/icons-material/Add';
import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import { Box, Button, IconButton, Stack, Typography } from '@mui/material';
import { clauseSentence, TERM_LABELS, type UnverifiedPoint } from '@tepat/shared';
import { EmptyState, fill, FilterField, Section, StateChip, useWords } from '../../components';
import { useFormat } from '../../i18n';
import { regionName } from '../../regions';
import { editorMessages } from './messages';
import { NativeSelect } from './NativeSelect';
import { problemsOf, type Problem } from './problems';

interface UnverifiedFieldsProps {
  readonly clauses: readonly (readonly [code: string, words: string])[];
  readonly value: readonly UnverifiedPoint[];
  readonly onChange: (points: readonly UnverifiedPoint[]) => void;
  readonly problems: readonly Problem[];
  /** Asks what is off from now on. */
  readonly onTurnOn: (point: string) => void;
}

/** What no official text was found for, clause by clause and term by term, with why. */
export function UnverifiedFields({ clauses, value, onChange, problems, onTurnOn }: UnverifiedFieldsProps) {
  const t = useWords(editorMessages).editor;
  const { locale } = useFormat();
  const points = [...clauses, ...Object.entries(TERM_LABELS).map(([code, label]) => [code, label[locale]] as const)];
  const nameOf = (point: string): string => points.find(([code]) => code === point)?.[1] ?? point;
  const set = (at: number, change: Partial<UnverifiedPoint>): void =>
    onChange(value.map((each, index) => (index === at ? { ...each, ...change } : each)));
  return (
    <Section title={t.unverifiedTitle} note={t.unverifiedNote}>
      {value.length === 0 && <EmptyState>{t.noUnverified}</EmptyState>}
      {value.map(({ point, note, off }, at) => {
        const faults = problemsOf(problems, `unverified[${at}]`);
        return (
          <Stack
            // Points have no id of their own, and nothing in a row outlives its place.
            key={at}
            role="group"
            aria-label={nameOf(point)}
            direction="row"
            sx={{ flexWrap: 'wrap', columnGap: 1, rowGap: 1.5, mb: 2.5, alignItems: 'flex-start' }}
          >
            {off === undefined ? (
              <NativeSelect
                label={t.point}
                value={point}
                problems={faults}
                options={points}
                onChange={(next) => set(at, { point: next })}
              />
            ) : (
              <Box sx={{ minWidth: 180, flex: '0 1 240px' }}>
                <StateChip tone="quiet">{t.off}</StateChip>
                <Typography variant="body2">
                  {off === null ? t.noSource : clauseSentence(off, locale, regionName)}
                </Typography>
                {off && (
                  <Button size="small" onClick={() => onTurnOn(point)}>
                    {t.turnOn}
                  </Button>
                )}
              </Box>
            )}
            {(['id', 'en'] as const).map((language) => (
              <FilterField
                key={language}
                multiline
                label={language === 'id' ? t.noteId : t.noteEn}
                value={note[language]}
                onChange={(event) => set(at, { note: { ...note, [language]: event.target.value } })}
                sx={{ flex: '1 1 200px' }}
              />
            ))}
            <IconButton
              aria-label={fill(t.removePoint, { point: nameOf(point) })}
              onClick={() => onChange(value.filter((_, index) => index !== at))}
            >
              <DeleteOutlined />
            </IconButton>
          </Stack>
        );
      })}
      <Box>
        <Button
          size="small"
          variant="outlined"
          startIcon={<Add />}
          onClick={() => onChange([...value, { point: points[0]?.[0] ?? 'amount', note: { id: '', en: '' } }])}
        >
          {t.addPoint}
        </Button>
      </Box>
    </Section>
  );
}
