import AttachFileIcon from '@mui/icons-material/AttachFile';
import { Button } from '@mui/material';
import { useRef, type ReactNode } from 'react';

interface FileButtonProps {
  /** What the button says. */
  readonly name: string;
  readonly accept: string;
  readonly multiple?: boolean;
  /** Opens the camera where there is one. */
  readonly isCamera?: boolean;
  readonly variant?: 'contained' | 'outlined' | 'text';
  readonly icon?: ReactNode;
  readonly disabled?: boolean;
  readonly id?: string;
  readonly describedBy?: string | undefined;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Chooses files: a button in the product's own language, where the browser's control speaks the browser's. */
export function FileButton({ name, accept, multiple = false, isCamera = false, ...more }: FileButtonProps) {
  const { variant = 'outlined', icon = <AttachFileIcon />, disabled = false, id, describedBy, onFiles } = more;
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        {...{ id, variant, disabled }}
        startIcon={icon}
        aria-describedby={describedBy}
        onClick={() => input.current?.click()}
        sx={{ minHeight: 44 }}
      >
        {name}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={name}
        {...{ accept, multiple }}
        {...(isCamera ? { capture: 'environment' as const } : {})}
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])]);
          // The same file may be chosen again.
          target.value = '';
        }}
      />
    </>
  );
}
