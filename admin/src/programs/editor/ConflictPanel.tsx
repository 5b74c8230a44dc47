import { Alert, AlertTitle, Box, Button, Stack } from '@mui/material';
import { compareCriteria, compareTerms, type ProgramTerms } from '@tepat/shared';
import { useEffect, useRef } from 'react';
import { useWords } from '../../components';
import { useFormat } from '../../i18n';
import { DifferenceTables } from '../DifferenceTables';
import { editorMessages } from './messages';
import type { Conflict } from './use-saved-draft';

interface ConflictPanelProps {
  readonly conflict: Conflict;
  /** What is in the editor; null while it cannot be read as terms. */
  readonly mine: ProgramTerms | null;
  readonly regionName: (code: string) => string;
  readonly onKeepMine: () => void;
  readonly onTakeTheirs: () => void;
  readonly onSaveAsNew: () => void;
}

/** Somebody else saved in between: what differs, and the ways on. What was typed stays until its author decides. */
export function ConflictPanel(props: ConflictPanelProps) {
  const { conflict, mine, regionName, onKeepMine, onTakeTheirs, onSaveAsNew } = props;
  const t = useWords(editorMessages).editor;
  const { locale } = useFormat();
  const panel = useRef<HTMLDivElement>(null);
  // The button that was pressed stands far away from here.
  useEffect(() => panel.current?.focus(), []);
  const criteria = mine && compareCriteria(conflict.terms.criteria, mine.criteria, regionName);
  return (
    <Alert ref={panel} tabIndex={-1} severity="warning" role="alert" sx={{ '& .MuiAlert-message': { width: '100%' } }}>
      <AlertTitle>{t.conflictTitle}</AlertTitle>
      {conflict.isOpen ? t.conflictText : t.closedText}
      {mine && criteria && (
        <Box sx={{ my: 1.5 }}>
          <DifferenceTables
            clauses={criteria.clauses.map(({ kind, clause, before, after }) => ({
              kind,
              code: clause,
              before: before && before[locale],
              after: after && after[locale],
            }))}
            joined={criteria.joined && { before: criteria.joined.before[locale], after: criteria.joined.after[locale] }}
            terms={compareTerms(conflict.terms, mine, regionName).map(({ term, label, before, after }) => ({
              term,
              label: label[locale],
              before: before[locale],
              after: after[locale],
            }))}
          />
        </Box>
      )}
      <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1, mt: 1 }}>
        {conflict.isOpen ? (
          <Button variant="contained" onClick={onKeepMine}>
            {t.keepMine}
          </Button>
        ) : (
          <Button variant="contained" onClick={onSaveAsNew}>
            {t.saveAsNew}
          </Button>
        )}
        <Button color="inherit" onClick={onTakeTheirs}>
          {t.takeTheirs}
        </Button>
      </Stack>
    </Alert>
  );
}
