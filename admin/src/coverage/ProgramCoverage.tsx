import { client } from '@tepat/shared';
import { Answered, useDocument, useWords } from '../components';
import { CoverageSection } from './CoverageSection';
import { coverageMessages } from './messages';

/** Whom the newest published list of a programme reaches. */
export function ProgramCoverage({ program }: { readonly program: string }) {
  const t = useWords(coverageMessages).coverage;
  const query = useDocument(client.ProgramCoverageDocument, { program });
  return (
    <Answered query={query} pick={({ coverage }) => coverage} lines={6}>
      {(lines) => <CoverageSection title={t.title} note={t.note} lines={lines} />}
    </Answered>
  );
}
