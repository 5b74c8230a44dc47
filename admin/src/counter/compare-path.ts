/** The page on which a family's recorded facts are gone through. Ids are opaque: nothing personal stands in an address. */
export function comparePath(familyId: string): string {
  return `/families/${encodeURIComponent(familyId)}/compare`;
}
