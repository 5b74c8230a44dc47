/**
 * What may stand in a part of a page that is kept. It is a list of what shows something; what is not on it stays behind,
 * whatever it is called and wherever it is hidden: actions, scripts, attachments, notes about the author.
 */
const SHOWS = {
  any: 'Type Subtype Name',
  resources: 'ProcSet',
  forms: 'BBox Matrix Resources Group FormType S CS I K',
  pictures: 'Width Height ColorSpace BitsPerComponent Decode ImageMask Mask SMask Intent Interpolate SMaskInData Matte',
  states: 'LW LC LJ ML D RI OP op OPM Font FL BG BG2 UCR UCR2 TR TR2 SM SA BM SMask CA ca AIS TK G BC',
  fonts:
    'BaseFont FirstChar LastChar Widths FontDescriptor Encoding ToUnicode FontBBox FontMatrix CharProcs DescendantFonts ' +
    'CIDSystemInfo DW W DW2 W2 CIDToGIDMap Registry Ordering Supplement BaseEncoding Differences FontName FontFamily ' +
    'FontStretch FontWeight Flags ItalicAngle Ascent Descent Leading CapHeight XHeight StemV StemH AvgWidth MaxWidth ' +
    'MissingWidth FontFile FontFile2 FontFile3 CharSet CIDSet Style Panose FD Length1 Length2 Length3 CMapName UseCMap WMode',
  patterns:
    'PatternType PaintType TilingType XStep YStep Shading ExtGState ShadingType Background AntiAlias Coords Domain Function ' +
    'Extend BitsPerCoordinate BitsPerFlag VerticesPerRow',
  functions: 'FunctionType Range Size BitsPerSample Order Encode C0 C1 N Functions Bounds',
  colours: 'WhitePoint BlackPoint Gamma Alternate Colorants Process Components',
  packing:
    'Predictor Colors Columns EarlyChange EndOfLine EncodedByteAlign Rows EndOfBlock BlackIs1 DamagedRowsBeforeError ' +
    'JBIG2Globals ColorTransform',
};

const KEPT: ReadonlySet<string> = new Set(
  Object.values(SHOWS)
    .join(' ')
    .split(' ')
    .map((name) => `/${name}`),
);

/** What a part is for the one that names it: a name means one thing as a word of the format, and nothing as a label. */
export type Role = 'PART' | 'RESOURCES' | 'LABELS' | 'DRAWINGS' | 'DRAWING' | 'EMPTY_LABELS' | 'EMPTY';

const LABELLED = new Set(['/ExtGState', '/ColorSpace', '/Pattern', '/Shading', '/XObject', '/Font']);

/** The role of what stands under a key; null where it stays behind. */
export function roleUnder(role: Role, key: string): Role | null {
  if (role === 'LABELS') return 'PART';
  if (role === 'DRAWINGS') return 'DRAWING';
  // Content names them, and readers stumble where they are missing; what they say (layers, notes) stays behind.
  if (role === 'EMPTY_LABELS') return 'EMPTY';
  if (role === 'EMPTY') return null;
  if (role === 'RESOURCES') {
    if (key === '/Properties') return 'EMPTY_LABELS';
    return LABELLED.has(key) ? 'LABELS' : key === '/ProcSet' ? 'PART' : null;
  }
  if (key === '/Resources') return 'RESOURCES';
  if (key === '/CharProcs') return 'DRAWINGS';
  if (key === '/Colorants') return 'LABELS';
  return KEPT.has(key) ? 'PART' : null;
}

/** Of what stands beside the pages and would be lost with them: to leave it out in silence would change what was brought. */
export const LOST_WITH_THEM: ReadonlySet<string> = new Set(['/EmbeddedFiles', '/EF', '/AF', '/XFA', '/Collection']);
