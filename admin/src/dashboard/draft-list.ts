import { type client } from '@tepat/shared';

type Draft = client.DashboardDraftFragment;

interface Lists {
  /** The list in force; where there is none, the newest there is. */
  readonly latestList?: { readonly id: string; readonly sequence: number } | null;
  readonly prepared?: Draft | null;
  readonly submitted?: Draft | null;
  readonly approved?: Draft | null;
}

/** The list on its way that is newer than the one in force: a second line below it. Null where there is none. */
export function draftAfter({ latestList, prepared, submitted, approved }: Lists): Draft | null {
  if (!latestList) return null;
  const newer = [prepared, submitted, approved].filter(
    (draft): draft is Draft => !!draft && draft.sequence > latestList.sequence,
  );
  return newer.sort((a, b) => b.sequence - a.sequence)[0] ?? null;
}
