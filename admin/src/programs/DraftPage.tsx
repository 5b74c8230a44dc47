import { client, runDateAt, type ProgramTerms } from '@tepat/shared';
import { useQueryClient } from '@tanstack/react-query';
import { lazy, useState, type ReactNode } from 'react';
import { useNavigate, useParams } from 'react-router-dom';
import {
  Answered,
  fill,
  LazyPart,
  LoadingState,
  nodeWith,
  Page,
  recordPath,
  useDocument,
  useWords,
} from '../components';
import { DraftVersion } from './DraftVersion';
import { editorMessages } from './editor/messages';
import { programMessages } from './messages';
import { draftPath } from './program';
import { readTerms } from './read-terms';

// The builder is the largest part of the console and opened by few.
const EditedDraft = lazy(() => import('./editor/EditedDraft'));

/** A new programme. */
export function NewProgramPage() {
  const t = useWords(editorMessages).editor;
  const programs = useWords(programMessages).programs;
  const navigate = useNavigate();
  return (
    <Page title={t.new} lead={t.lead} back={{ to: '/programs', name: programs.title }}>
      <Editor>
        <EditedDraft
          terms={null}
          notes=""
          inForceFrom={null}
          target={{ program: null, version: null }}
          renderVersion={() => null}
          onSaved={({ programId, versionId }) => programId && void navigate(draftPath(programId, versionId))}
        />
      </Editor>
    </Page>
  );
}

/** A draft of a programme: the one that is named, or (`new`) the next, which begins as the terms in force. */
export function DraftPage() {
  const { id = '', version: versionId = 'new' } = useParams();
  const t = useWords(editorMessages).editor;
  const navigate = useNavigate();
  const cache = useQueryClient();
  const [today] = useState(() => runDateAt(new Date()));
  // Which version was opened, and under which address it goes on: the first save of a new draft gives it one.
  const [own, setOwn] = useState({ opened: versionId, saved: versionId });
  if (versionId !== own.opened && versionId !== own.saved) setOwn({ opened: versionId, saved: versionId });
  const { opened } = own;
  const program = useDocument(client.ProgramRecordDocument, { id });
  const version = useDocument(client.CriteriaVersionRecordDocument, { id: opened }, { enabled: opened !== 'new' });
  const shown = nodeWith(program.data?.node, 'criteriaVersions');
  const read = nodeWith(version.data?.node, 'edit');
  const drafted = read?.id === opened ? read : null;
  const number = shown?.criteriaVersions.find((each) => each.id === versionId)?.version;
  const name = shown ? `${shown.name} (${shown.code})` : '';
  const title =
    number === undefined
      ? fill(t.draftOf, { program: name })
      : fill(t.draftVersion, { program: name, version: number });
  const edited = (terms: ProgramTerms | null, code: string): ReactNode => (
    <Editor>
      <EditedDraft
        key={opened}
        terms={terms}
        notes={drafted?.notes ?? ''}
        inForceFrom={opened === 'new' ? today : null}
        target={{ program: code, version: drafted ? { id: drafted.id, edit: drafted.edit } : null }}
        renderVersion={(savedId, isUnsaved) => (
          <DraftVersion programId={id} versionId={savedId} isUnsaved={isUnsaved} />
        )}
        onSaved={(saved) => {
          void cache.invalidateQueries({ queryKey: ['tepat'] });
          if (saved.versionId === versionId) return;
          setOwn({ opened, saved: saved.versionId });
          void navigate(draftPath(id, saved.versionId), { replace: true });
        }}
      />
    </Editor>
  );
  return (
    <Page title={title} lead={t.lead} back={{ to: recordPath('programs', id), name: name || '…' }}>
      <Answered query={program} pick={() => shown} lines={10}>
        {(found) =>
          opened === 'new' ? (
            edited(readTerms(found.terms), found.code)
          ) : (
            <Answered query={version} pick={() => drafted} lines={10}>
              {(opening) => edited(readTerms(opening.terms), found.code)}
            </Answered>
          )
        }
      </Answered>
    </Page>
  );
}

function Editor({ children }: { readonly children: ReactNode }) {
  return <LazyPart waiting={<LoadingState lines={10} />}>{children}</LazyPart>;
}
