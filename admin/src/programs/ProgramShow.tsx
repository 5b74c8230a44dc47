import { Button } from '@mui/material';
import { client } from '@tepat/shared';
import { Link, useParams } from 'react-router-dom';
import { useMay } from '../access';
import { Answered, nodeWith, Page, useDocument, useWords } from '../components';
import { ProgramCoverage } from '../coverage';
import { CriteriaSection } from './CriteriaSection';
import { CriteriaVersions } from './CriteriaVersions';
import { LatestLists } from './LatestLists';
import { programMessages } from './messages';
import { TermsSection } from './TermsSection';
import { UnverifiedSection } from './UnverifiedSection';
import { draftPath } from './program';
import { readTerms } from './read-terms';

/** One programme: its terms and decree, its criteria in words, what is not confirmed, its versions and lists. */
export function ProgramShow() {
  const { id = '' } = useParams();
  const t = useWords(programMessages).programs;
  const may = useMay();
  const query = useDocument(client.ProgramRecordDocument, { id });
  const program = nodeWith(query.data?.node, 'criteriaVersions');
  return (
    <Page
      title={program ? `${program.name} (${program.code})` : t.title}
      lead={program?.category}
      back={{ to: '/programs', name: t.title }}
      actions={
        program?.terms &&
        may('criteria.write') && (
          <Button component={Link} to={draftPath(program.id)} variant="contained">
            {t.newDraft}
          </Button>
        )
      }
    >
      <Answered query={query} pick={() => program} lines={10}>
        {(shown) => {
          const terms = readTerms(shown.terms);
          return (
            <>
              <TermsSection program={shown} terms={terms} />
              <UnverifiedSection points={terms?.unverified ?? []} criteria={shown.criteria} />
              <CriteriaSection criteria={shown.criteria} unverified={terms?.unverified ?? []} />
              <CriteriaVersions program={shown} />
              <LatestLists program={shown.code} />
              {may('coverage.read') && <ProgramCoverage program={shown.code} />}
            </>
          );
        }}
      </Answered>
    </Page>
  );
}
