import { parseProgramTerms, client, type ProgramTerms } from '@tepat/shared';
import { useParams } from 'react-router-dom';
import { Answered, nodeWith, Page, useDocument, useWords } from '../components';
import { CriteriaSection } from './CriteriaSection';
import { CriteriaVersions } from './CriteriaVersions';
import { LatestLists } from './LatestLists';
import { programMessages } from './messages';
import { TermsSection } from './TermsSection';
import { UnverifiedSection } from './UnverifiedSection';
import { type Program } from './program';

/** One programme: its terms and decree, its criteria in words, what is not confirmed, its versions and lists. */
export function ProgramShow() {
  const { id = '' } = useParams();
  const t = useWords(programMessages).programs;
  const query = useDocument(client.ProgramRecordDocument, { id });
  const program = nodeWith(query.data?.node, 'criteriaVersions');
  return (
    <Page
      title={program ? `${program.name} (${program.code})` : t.title}
      lead={program?.category}
      back={{ to: '/programs', name: t.title }}
    >
      <Answered query={query} pick={() => program} lines={10}>
        {(shown) => {
          const terms = termsOf(shown);
          return (
            <>
              <TermsSection program={shown} terms={terms} />
              <UnverifiedSection points={terms?.unverified ?? []} criteria={shown.criteria} />
              <CriteriaSection criteria={shown.criteria} unverified={terms?.unverified ?? []} />
              <CriteriaVersions versions={shown.criteriaVersions} />
              <LatestLists program={shown.code} />
            </>
          );
        }}
      </Answered>
    </Page>
  );
}

/** The terms in force as the language of programmes reads them; null when they are none of this version's format. */
function termsOf(program: Program): ProgramTerms | null {
  if (!program.terms) return null;
  const parsed = parseProgramTerms(JSON.parse(program.terms));
  return parsed.ok ? parsed.value : null;
}
