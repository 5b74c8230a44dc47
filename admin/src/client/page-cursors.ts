/**
 * Numbered pages over cursors. The API pages by cursor only, because the n-th page of millions cannot be found quickly;
 * react-admin asks for page numbers. So the cursor at which each page begins is remembered for each selection.
 */
export class PageCursors {
  private readonly starts = new Map<string, (string | null)[]>();

  /** The furthest page, at or before the wanted one, whose beginning is known. Pages count from 1. */
  nearest(selection: string, page: number): { page: number; after: string | null } {
    const starts = this.starts.get(selection) ?? [null];
    const known = Math.max(1, Math.min(page, starts.length));
    return { page: known, after: starts[known - 1] ?? null };
  }

  /** Remembers where the page after this one begins; `null` ends the selection here. */
  remember(selection: string, page: number, endCursor: string | null): void {
    const starts = (this.starts.get(selection) ?? [null]).slice(0, page);
    if (endCursor !== null) starts.push(endCursor);
    this.starts.set(selection, starts);
  }
}
