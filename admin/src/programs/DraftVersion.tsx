import { Alert, Stack } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { client } from '@tepat/shared';
import { useNavigate } from 'react-router-dom';
import { Answered, nodeWith, useDocument, useWords } from '../components';
import { editorMessages } from './editor/messages';
import { versionPath } from './program';
import { VersionActions } from './VersionActions';
import { DifferenceSection, Steps } from './VersionShow';

interface DraftVersionProps {
  readonly programId: string;
  readonly versionId: string;
  readonly isUnsaved: boolean;
}

/** What the saved draft changes, who did what with it, and its way to release. What is not saved is no part of it. */
export function DraftVersion({ programId, versionId, isUnsaved }: DraftVersionProps) {
  const t = useWords(editorMessages).editor;
  const navigate = useNavigate();
  const cache = useQueryClient();
  const query = useDocument(client.CriteriaVersionRecordDocument, { id: versionId });
  return (
    <Answered query={query} pick={(answer) => nodeWith(answer?.node, 'edit')} lines={6}>
      {(version) => (
        <>
          {isUnsaved && <Alert severity="info">{t.versionUnsaved}</Alert>}
          <DifferenceSection version={version} />
          <Steps version={version} />
          {!isUnsaved && (
            <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
              <VersionActions
                programId={programId}
                version={version}
                onDone={() => {
                  void cache.invalidateQueries({ queryKey: ['tepat'] });
                  void navigate(versionPath(programId, versionId));
                }}
              />
            </Stack>
          )}
        </>
      )}
    </Answered>
  );
}
