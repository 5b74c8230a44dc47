export async function renderReport(folder: string): Promise<string[]> {
  await Promise.resolve();
  return [folder];
}
