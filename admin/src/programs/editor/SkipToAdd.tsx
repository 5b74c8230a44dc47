import { Button } from '@mui/material';
import { fill, useWords } from '../../components';
import { editorMessages } from './messages';

interface SkipToAddProps {
  /** The id of the group whose conditions are passed over, and what it is called. */
  readonly id: string;
  readonly name: string;
}

/** Past all conditions of a group to the button that adds one: shown, like every skip link, when the keyboard reaches it. */
export function SkipToAdd({ id, name }: SkipToAddProps) {
  const t = useWords(editorMessages).editor;
  return (
    <Button
      size="small"
      onClick={() => document.getElementById(`${id}-add`)?.focus()}
      sx={{ '&:not(:focus)': { position: 'absolute', clipPath: 'inset(50%)', width: '1px', height: '1px', p: 0 } }}
    >
      {fill(t.skipToAdd, { where: name })}
    </Button>
  );
}
