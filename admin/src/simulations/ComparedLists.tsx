import { Box } from '@mui/material';
import { client } from '@tepat/shared';
import { fill, RecordLink, useWords } from '../components';
import { useFormat } from '../i18n';
import { simulationMessages } from './messages';

/** The published lists against which people join, stay and leave, each a link. */
export function ComparedLists({ lists }: { readonly lists: readonly client.ComparedListPartsFragment[] }) {
  const t = useWords(simulationMessages).simulations;
  const format = useFormat();
  if (lists.length === 0) return t.noList;
  return lists.map(({ id, period, version, program }, at) => (
    <Box component="span" key={id}>
      {at > 0 && ', '}
      <RecordLink kind="lists" id={id}>
        {fill(t.list, { program: program?.code ?? '', period: format.period(period), version })}
      </RecordLink>
    </Box>
  ));
}
