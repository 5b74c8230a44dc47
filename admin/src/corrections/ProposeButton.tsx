import EditNoteIcon from '@mui/icons-material/EditNote';
import { Button } from '@mui/material';
import { client } from '@tepat/shared';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { useMay } from '../access';
import { accepted, api } from '../client';
import { useWords } from '../components';
import { useFormat } from '../i18n';
import { editPath, isEditable } from './correction';
import { formMessages } from './form/messages';

/** Opens the viewer's own draft of a family, or begins one. Not offered to whoever may not propose. */
export function ProposeButton({ familyId }: { readonly familyId: string }) {
  const t = useWords(formMessages).correctionForm;
  const { locale } = useFormat();
  const may = useMay();
  const notify = useNotify();
  const navigate = useNavigate();
  const [isOpening, setOpening] = useState(false);
  if (!may('correction.propose')) return null;
  const open = async (): Promise<void> => {
    setOpening(true);
    try {
      await navigate(editPath(await ownDraft(familyId, locale)));
    } catch (failure) {
      notify(failure instanceof Error ? failure.message : String(failure), { type: 'error' });
      setOpening(false);
    }
  };
  return (
    <Button variant="outlined" startIcon={<EditNoteIcon />} disabled={isOpening} onClick={() => void open()}>
      {isOpening ? t.opening : t.propose}
    </Button>
  );
}

/** Id of the viewer's open draft of the family, begun now where there is none. */
async function ownDraft(family: string, locale: string): Promise<string> {
  const { corrections } = await api.execute(client.OwnDraftsOfFamilyDocument, { family });
  const open = corrections.edges.map(({ node }) => node).find(isEditable);
  if (open) return open.id;
  const input = { family, changes: [] };
  const answer = await api.execute(client.SaveCorrectionDraftDocument, { input }, { 'accept-language': locale });
  const { correction } = accepted(answer.proposeCorrection);
  if (!correction) throw new Error('an accepted draft has an id');
  return correction.id;
}
