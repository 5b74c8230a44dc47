/** Captions stand above their table, quietly: they are read aloud first, and name the table for everybody. */
export const captionStyle = {
  captionSide: 'top',
  textAlign: 'left',
  px: 1,
  py: 0.5,
  color: 'text.secondary',
  typography: 'body2',
} as const;

/** The first cell of a row names it: a header to be read aloud, and wide enough for a name. */
export const ROW_HEADER = { component: 'th', scope: 'row', sx: { minWidth: 110 } } as const;
