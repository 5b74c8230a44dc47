import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const REPOSITORY = path.resolve(__dirname, '../../../..');

/** A defect planted into the built programs, or into the database, of one world: to see that the harness finds it. */
export interface PlantedBug {
  readonly name: string;
  /** What is taken out of a built file; it must be there, or the plant has withered. */
  readonly cut?: { readonly file: string; readonly text: RegExp; readonly by: string };
  readonly statement?: string;
}

/**
 * A copy of the built programs, so that neither a build beside the run nor a planted bug touches anything but it.
 * @returns the folder of the programs
 */
export function install(folder: string, bug?: PlantedBug): string {
  const server = path.join(folder, 'server');
  mkdirSync(server, { recursive: true });
  cpSync(path.join(REPOSITORY, 'server/dist'), path.join(server, 'dist'), { recursive: true });
  // What the programs look up beside themselves.
  symlinkSync(path.join(REPOSITORY, 'node_modules'), path.join(folder, 'node_modules'));
  for (const name of ['migrations', 'package.json'])
    symlinkSync(path.join(REPOSITORY, 'server', name), path.join(server, name));
  if (bug?.cut) {
    const file = path.join(server, 'dist', bug.cut.file);
    const text = readFileSync(file, 'utf8');
    if (!bug.cut.text.test(text)) throw new Error(`${bug.name}: ${bug.cut.file} has changed; plant it anew`);
    writeFileSync(file, text.replace(bug.cut.text, bug.cut.by));
  }
  return path.join(server, 'dist');
}
