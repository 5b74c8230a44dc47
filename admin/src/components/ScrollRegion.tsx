import { Box, TableContainer, Typography } from '@mui/material';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { componentMessages } from './messages';
import { useWords } from './use-words';

interface ScrollRegionProps {
  /** The name of the table, by which a screen reader finds the region. */
  readonly name: string;
  readonly isBusy?: boolean;
  readonly children: ReactNode;
}

type Hidden = { readonly left: boolean; readonly right: boolean };

/**
 * A table that may be wider than its place. Where it is, it scrolls by touch and by keyboard, a shadow stands at each
 * edge behind which there is more, and a sentence says so.
 */
export function ScrollRegion({ name, isBusy = false, children }: ScrollRegionProps) {
  const t = useWords(componentMessages).components;
  const region = useRef<HTMLDivElement>(null);
  const [hidden, setHidden] = useState<Hidden>({ left: false, right: false });
  useEffect(() => {
    const place = region.current;
    if (!place) return undefined;
    const measure = (): void => {
      const left = place.scrollLeft > 1;
      const right = place.scrollLeft + place.clientWidth < place.scrollWidth - 1;
      setHidden((was) => (was.left === left && was.right === right ? was : { left, right }));
    };
    measure();
    place.addEventListener('scroll', measure, { passive: true });
    const observer = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(measure);
    observer?.observe(place);
    if (place.firstElementChild) observer?.observe(place.firstElementChild);
    return () => {
      place.removeEventListener('scroll', measure);
      observer?.disconnect();
    };
  }, []);
  const scrolls = hidden.left || hidden.right;
  return (
    <>
      {scrolls && (
        <Typography variant="body2" color="textSecondary" sx={{ px: 1, pb: 0.5 }}>
          {t.sideways}
        </Typography>
      )}
      <Box sx={{ position: 'relative' }}>
        <TableContainer
          ref={region}
          aria-busy={isBusy}
          {...(scrolls ? { role: 'region', 'aria-label': name, tabIndex: 0 } : {})}
          sx={{ '&:focus-visible': { outlineOffset: -3 } }}
        >
          {children}
        </TableContainer>
        {hidden.left && <Edge side="left" />}
        {hidden.right && <Edge side="right" />}
      </Box>
    </>
  );
}

function Edge({ side }: { readonly side: 'left' | 'right' }) {
  const towards = side === 'left' ? 'right' : 'left';
  return (
    <Box
      aria-hidden
      sx={{
        position: 'absolute',
        top: 0,
        bottom: 0,
        [side]: 0,
        width: 20,
        pointerEvents: 'none',
        background: `linear-gradient(to ${towards}, rgb(0 0 0 / 22%), transparent)`,
      }}
    />
  );
}
