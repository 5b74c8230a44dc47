import { Button, MenuItem, Stack, Typography } from '@mui/material';
import { client, DUPLICATE_KINDS, DUPLICATE_STATES, type DuplicateState } from '@tepat/shared';
import { useViewer } from '../access';
import {
  EmptyState,
  ErrorState,
  FilterField,
  LoadingState,
  Page,
  Section,
  usePages,
  useViewState,
  useWords,
} from '../components';
import { useFormat } from '../i18n';
import { RegionPicker } from '../regions';
import { DuplicateCard } from './DuplicateCard';
import { duplicateMessages } from './messages';

interface Filter {
  readonly state: DuplicateState;
  readonly region: string | null;
}

const PAIRS_A_PAGE = 10;

/** Records that may be one person, both beside each other. */
export function DuplicateList() {
  const t = useWords(duplicateMessages).duplicates;
  const { locale } = useFormat();
  const regions = useViewer()?.regions ?? [];
  const [filter, setFilter] = useViewState<Filter>('duplicates', { state: 'OPEN', region: null });
  const pages = usePages(client.DuplicatePageDocument, filter, ({ duplicates }) => duplicates, { size: PAIRS_A_PAGE });
  return (
    <Page title={t.title} lead={t.lead}>
      <Section
        title={t.pairs}
        note={`${DUPLICATE_KINDS.SAME_NIK.label[locale]}. ${DUPLICATE_KINDS.NEAR.label[locale]}.`}
      >
        <Stack role="search" aria-label={t.filter} sx={{ gap: 1, mb: 1.5 }}>
          {regions.length !== 1 || regions[0]?.level !== 'KELURAHAN' ? (
            <RegionPicker value={filter.region} onChange={(region) => setFilter({ ...filter, region })} />
          ) : null}
          <FilterField
            select
            sx={{ alignSelf: { sm: 'flex-start' } }}
            label={t.state}
            value={filter.state}
            onChange={({ target }) => setFilter({ ...filter, state: target.value as DuplicateState })}
          >
            {Object.entries(DUPLICATE_STATES).map(([state, label]) => (
              <MenuItem key={state} value={state}>
                {label[locale]}
              </MenuItem>
            ))}
          </FilterField>
        </Stack>
        {pages.error && <ErrorState error={pages.error} onRetry={pages.refresh} />}
        {pages.isLoading && <LoadingState lines={8} />}
        {!pages.isLoading && !pages.error && pages.rows.length === 0 && <EmptyState>{t.empty}</EmptyState>}
        <Stack component="ul" aria-label={t.pairs} sx={{ gap: 2, m: 0, p: 0, listStyle: 'none' }}>
          {pages.rows.map((pair) => (
            <li key={pair.id}>
              <DuplicateCard pair={pair} />
            </li>
          ))}
        </Stack>
        {(pages.page > 1 || pages.hasNext) && (
          <Stack component="nav" aria-label={t.paging} direction="row" sx={{ gap: 1, alignItems: 'center', mt: 2 }}>
            <Button disabled={pages.page === 1} onClick={pages.previous}>
              {t.previous}
            </Button>
            <Typography variant="body2" role="status">
              {pages.page}
            </Typography>
            <Button disabled={!pages.hasNext || pages.isTurning} onClick={pages.next}>
              {t.next}
            </Button>
          </Stack>
        )}
      </Section>
    </Page>
  );
}
