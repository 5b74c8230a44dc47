import { existsSync, readFileSync } from 'node:fs';
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import path from 'node:path';
import {
  errorMessage,
  INTAKE_KINDS,
  isIntakeKind,
  parseDeliveryManifest,
  templateCsv,
  type DeliveryManifest,
  type IntakeKind,
} from '@tepat/shared';
import type { Command } from 'commander';
import { recogniseReflected } from '../../modules/centre';
import { importById, planOf, registerUpload, validateImport } from '../../modules/intake';
import { commitImport } from '../../modules/registry';
import { openPlain } from '../../platform/files/sealed-file';
import { generateProvince } from '../../synthetic';
import type { Platform } from '../../platform/platform';
import { ONE_COUNT, withProgress } from './progress-line';
import { answer, COMMAND_LINE, Failure, withComposition } from './verb';

function kindOf(text: string): IntakeKind {
  if (!isIntakeKind(text)) throw new Failure(`unknown kind "${text}": use one of ${INTAKE_KINDS.join(', ')}`);
  return text;
}

export interface ImportOptions {
  deliveryVersion?: string;
  mode?: string;
  referenceDate?: string;
  dryRun?: boolean;
  errors?: string;
  alone?: boolean;
}

/** What a file says of itself stands in `delivery.json` beside it; options win. */
function deliveryOf(
  kind: IntakeKind,
  file: string,
  options: ImportOptions,
): Pick<DeliveryManifest, 'version' | 'mode' | 'referenceDate'> {
  const beside = path.join(path.dirname(file), 'delivery.json');
  let manifest: DeliveryManifest | null = null;
  if (existsSync(beside)) {
    const parsed = parseDeliveryManifest(JSON.parse(readFileSync(beside, 'utf8')));
    if (!parsed.ok) throw new Failure(`${beside}: ${errorMessage('en', parsed.error)}`);
    manifest = parsed.value;
  }
  const version = options.deliveryVersion ?? manifest?.version;
  // DELTA speaks of the two parts of the DTSEN; an extract beside them is whole, or what left it would never leave here.
  const partOfDelivery = kind === 'families' || kind === 'residents';
  const mode = options.mode ?? (manifest && !partOfDelivery ? 'FULL' : manifest?.mode);
  const referenceDate = options.referenceDate ?? manifest?.referenceDate;
  if (!version || !mode || !referenceDate) {
    throw new Failure(
      'there is no delivery.json beside the file: give --delivery-version, --mode and --reference-date',
    );
  }
  if (mode !== 'FULL' && mode !== 'DELTA') throw new Failure('--mode is FULL or DELTA');
  return { version, mode, referenceDate: referenceDate as DeliveryManifest['referenceDate'] };
}

/** Registers, checks and commits one file. A rejected file commits nothing. */
export async function importFile(
  platform: Platform,
  kind: IntakeKind,
  file: string,
  options: ImportOptions,
): Promise<{ state: string; lines: string[]; value: Record<string, unknown> }> {
  const delivery = deliveryOf(kind, file, options);
  const registered = await registerUpload(platform, COMMAND_LINE, {
    kind,
    path: path.resolve(file),
    fileName: path.basename(file),
    deliveryVersion: delivery.version,
    mode: delivery.mode,
    referenceDate: delivery.referenceDate,
  });
  if (!registered.ok) throw new Failure(errorMessage('en', registered.error));
  const { importId, noChange } = registered.value;
  if (noChange) {
    return {
      state: 'UNCHANGED',
      value: { importId, state: 'UNCHANGED' },
      lines: [`${kind}: this very file was committed before (import ${importId}); nothing changes`],
    };
  }
  const validated = await withProgress(`${kind}: check`, planOf(kind, 'VALIDATING'), (onProgress) =>
    validateImport(platform, COMMAND_LINE, importId, onProgress),
  );
  if (!validated.ok) throw new Failure(errorMessage('en', validated.error));
  const { rows, issues, state } = validated.value;
  const lines = [
    `${kind}: ${rows.total} rows: ${rows.accepted} accepted, ${rows.warned} with warnings, ${rows.rejected} rejected`,
    ...issues.slice(0, 10).map((issue) => `  ${issue.column} ${issue.code} × ${issue.count}`),
  ];
  if (options.errors && rows.rejected > 0) {
    const stored = await importById(platform, importId);
    if (stored?.errorPath) {
      const plain = await openPlain(path.join(platform.dataDirectory, stored.errorPath), platform.fileKey);
      await pipeline(plain, createWriteStream(options.errors, { mode: 0o600 }));
      lines.push(`  the bad rows stand in ${options.errors}: correct them there and import that file`);
    }
  }
  if (options.dryRun || state === 'REJECTED') return { state, value: { importId, state, rows, issues }, lines };

  const committed = await withProgress(`${kind}: commit`, planOf(kind, 'COMMITTING'), (onProgress) =>
    commitImport(platform, COMMAND_LINE, importId, { alone: Boolean(options.alone), onProgress }),
  );
  if (!committed.ok) throw new Failure(errorMessage('en', committed.error));
  const end = committed.value;
  // What the delivery contains of what was handed over; a worker would find it within the hour.
  if (end.state === 'COMMITTED') await recogniseReflected(platform);
  const words: Record<typeof end.state, string> = {
    COMMITTED: `committed as revision ${end.revision}`,
    UNCHANGED: 'nothing differs from the registry: no revision',
    WAITING: 'valid; it waits for the other part of its delivery, and both commit as one revision',
    NEEDS_APPROVAL: 'valid, but it changes or loses unusually much: a second person must approve it',
  };
  lines.push(`  ${words[end.state]}`);
  return { state: end.state, value: { importId, rows, issues, ...end }, lines };
}

export function addIntake(program: Command): void {
  program
    .command('template <kind>')
    .description(`print the CSV template of a kind: ${INTAKE_KINDS.join(', ')}`)
    .action((kind: string, _options: unknown, command: Command) => {
      const csv = templateCsv(kindOf(kind));
      answer(command, { kind, csv }, [csv.trimEnd()]);
    });

  program
    .command('generate')
    .description('make synthetic intake files (no number in them can belong to a real person)')
    .requiredOption('--families <n>', 'families of the first delivery', Number)
    .requiredOption('--seed <n>', 'any whole number; the same seed gives the same bytes', Number)
    .requiredOption('--out <dir>', 'folder for the files')
    .option('--delivery <n>', '1, or 2 for the delivery of the following quarter', Number, 1)
    .option('--mode <mode>', 'FULL or DELTA (second delivery only)')
    .option('--reference-date <date>', 'YYYY-MM-DD')
    .option('--gzip', 'write .csv.gz')
    .action(async (options: Record<string, unknown>, command: Command) => {
      const delivery = options['delivery'];
      if (delivery !== 1 && delivery !== 2) throw new Failure('--delivery is 1 or 2');
      const summary = await withProgress('families', ONE_COUNT, (onProgress) =>
        generateProvince({
          families: options['families'] as number,
          seed: options['seed'] as number,
          out: options['out'] as string,
          delivery,
          ...(options['mode'] ? { mode: options['mode'] as 'FULL' | 'DELTA' } : {}),
          ...(options['referenceDate'] ? { referenceDate: options['referenceDate'] as string } : {}),
          gzip: Boolean(options['gzip']),
          onProgress: (done, total) => onProgress('', done, total),
        }),
      ).catch((error: unknown) => {
        throw error instanceof RangeError ? new Failure(error.message) : error;
      });
      answer(command, { ...summary }, [`written to ${String(options['out'])} (synthetic data)`]);
    });

  program
    .command('import <kind> <file>')
    .description('check a file and commit it; families and residents of one delivery commit together')
    .option('--dry-run', 'only check and report')
    .option('--errors <file>', 'write the bad rows, with their errors, to this file')
    .option('--alone', 'commit a families file without its residents (for a delivery of desil only)')
    .option('--delivery-version <version>', 'e.g. 2026-Q3; else from delivery.json beside the file')
    .option('--mode <mode>', 'FULL or DELTA; else from delivery.json')
    .option('--reference-date <date>', 'YYYY-MM-DD; else from delivery.json')
    .action(async (kind: string, file: string, options: ImportOptions, command: Command) => {
      const checked = kindOf(kind);
      if (!existsSync(file)) throw new Failure(`${file} does not exist`);
      await withComposition(async ({ platform }) => {
        const { state, value, lines } = await importFile(platform, checked, file, options);
        answer(command, value, lines);
        if (state === 'REJECTED') process.exitCode = 1;
      });
    });
}
