import { Button } from '@mui/material';
import { Link } from 'react-router-dom';
import { useMay } from '../access';
import { PUBLICATION_MODE_LABELS } from '@tepat/shared';
import { client } from '@tepat/shared';
import {
  Count,
  CursorTable,
  fill,
  ListStateChip,
  Money,
  Page,
  RecordLink,
  Section,
  usePages,
  useWords,
  type Column,
} from '../components';
import { useFormat } from '../i18n';
import { programMessages } from './messages';

type ProgramRow = client.ProgramPageQuery['programs']['edges'][number]['node'];

/** The programmes, whom each is for, and its latest list. */
export function ProgramList() {
  const t = useWords(programMessages).programs;
  const format = useFormat();
  const may = useMay();
  const pages = usePages(client.ProgramPageDocument, {}, (answer) => answer.programs);
  const columns: readonly Column<ProgramRow>[] = [
    {
      label: t.name,
      render: (program) => (
        <RecordLink kind="programs" id={program.id}>
          {program.code} · {program.name}
        </RecordLink>
      ),
    },
    { label: t.category, render: (program) => program.category },
    { label: t.amount, align: 'right', render: (program) => <Money value={program.amount} /> },
    {
      label: t.quota,
      align: 'right',
      render: ({ quota }) => (quota === null || quota === undefined ? t.noQuota : <Count value={quota} />),
    },
    { label: t.mode, render: ({ mode }) => (mode ? PUBLICATION_MODE_LABELS[mode][format.locale] : '–') },
    {
      label: t.latest,
      render: ({ latestList: list }) =>
        list ? (
          <>
            <RecordLink kind="lists" id={list.id}>
              {fill(t.listOf, { period: format.period(list.period), version: list.version })}
            </RecordLink>{' '}
            <ListStateChip state={list.status} />
          </>
        ) : (
          t.noList
        ),
    },
    {
      label: t.recipients,
      align: 'right',
      render: ({ latestList }) => <Count value={latestList?.counts.recipients} />,
    },
  ];
  return (
    <Page
      title={t.title}
      lead={t.lead}
      actions={
        <>
          <Button component={Link} to="/programs/parameters" variant="outlined">
            {t.parameters}
          </Button>
          {may('program.write') && (
            <Button component={Link} to="/programs/new" variant="contained">
              {t.newProgram}
            </Button>
          )}
        </>
      }
    >
      <Section title={t.title}>
        <CursorTable
          caption={t.caption}
          columns={columns}
          pages={pages}
          keyOf={(program) => program.id}
          empty={t.empty}
        />
      </Section>
    </Page>
  );
}
