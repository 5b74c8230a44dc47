import { Button, Link } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { client } from '@tepat/shared';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { useMay } from '../access';
import { accepted, api } from '../client';
import {
  Count,
  CursorTable,
  DateWib,
  Digest,
  fill,
  ReasonDialog,
  Section,
  usePages,
  useWords,
  type Column,
} from '../components';
import { identityMessages } from './messages';

type Feedback = client.CivilFeedbackPageQuery['civilFeedbacks']['edges'][number]['node'];

/** The numbered files of confirmed differences for the civil registry, and the making of the next. */
export function FeedbackSection() {
  const t = useWords(identityMessages).identity;
  const may = useMay();
  const notify = useNotify();
  const queryClient = useQueryClient();
  const [asked, setAsked] = useState(false);
  const pages = usePages(client.CivilFeedbackPageDocument, {}, ({ civilFeedbacks }) => civilFeedbacks);
  const columns: readonly Column<Feedback>[] = [
    {
      label: t.file,
      render: ({ number, path }) => (
        <Link href={path} download>
          {fill(t.file_number, { number })}
        </Link>
      ),
    },
    { label: t.rows, align: 'right', render: ({ rows }) => <Count value={rows} /> },
    { label: t.by, render: ({ createdByName }) => createdByName ?? '–' },
    { label: t.at, render: ({ createdAt }) => <DateWib value={createdAt} /> },
    { label: 'SHA-256', render: ({ sha256 }) => <Digest value={sha256} /> },
  ];
  const make = async (): Promise<void> => {
    const { feedback } = accepted((await api.execute(client.MakeCivilFeedbackDocument, {})).makeCivilFeedback);
    notify(fill(t.made, { number: feedback?.number ?? '', rows: feedback?.rows ?? '' }), { type: 'success' });
    setAsked(false);
    await queryClient.invalidateQueries({ queryKey: ['tepat', 'CivilFeedbackPage'] });
  };
  const action = may('identity.feedback.make') && (
    <Button variant="outlined" size="small" onClick={() => setAsked(true)}>
      {t.make}
    </Button>
  );
  return (
    <Section title={t.feedback} note={t.feedback_note} actions={action}>
      <CursorTable caption={t.feedback} columns={columns} pages={pages} keyOf={({ id }) => id} empty={t.no_file} />
      {asked && (
        <ReasonDialog
          title={t.make}
          text={t.make_text}
          words={{ reason: '', help: '', tooShort: '' }}
          reason="NONE"
          go={t.make}
          back={t.cancel}
          onGo={make}
          onClose={() => setAsked(false)}
        />
      )}
    </Section>
  );
}
