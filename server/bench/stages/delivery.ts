import { existsSync, readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { INTAKE_KINDS, parseDeliveryManifest, type DeliveryManifest, type IntakeKind } from '@tepat/shared';
import { registerUpload, validateImport } from '../../src/modules/intake';
import { approveImport, commitImport } from '../../src/modules/registry';
import { generateProvince } from '../../src/synthetic';
import { BENCH_ACTOR, measured, SECOND_ACTOR, type Bench } from '../bench';
import type { Cost } from '../measure/cost';
import { PhaseClock } from '../measure/phase-clock';

/** Makes a delivery of the synthetic province unless its files are there already, and takes in every file of it. */
export async function takeDelivery(bench: Bench, delivery: 1 | 2): Promise<void> {
  const { options, results, say } = bench;
  const folder = path.join(options.files, `delivery-${delivery}`);
  if (!existsSync(path.join(folder, 'delivery.json'))) {
    await mkdir(folder, { recursive: true });
    const { families, seed } = options;
    const { result, cost } = await measured(bench, () =>
      generateProvince({ families, seed, delivery, out: folder, gzip: true }),
    );
    results.keep(`delivery-${delivery}.generate`, { ...cost, rows: result.families + result.residents });
    say(`generated delivery ${delivery}: ${result.residents} residents in ${cost.seconds.toFixed(1)} s`);
  }
  const parsed = parseDeliveryManifest(JSON.parse(readFileSync(path.join(folder, 'delivery.json'), 'utf8')));
  if (!parsed.ok) throw new Error(`${folder}/delivery.json: ${parsed.error.code}`);
  const manifest = parsed.value;

  const load = { rows: 0, seconds: 0 };
  const whole = { rows: 0, seconds: 0, peak: 0 };
  const cpu: Cost['cpu'] = { program: 0, server: 0 };
  // Families and residents commit together, with the residents: their time is that of both files.
  let waiting = { rows: 0, seconds: 0 };
  for (const kind of INTAKE_KINDS) {
    const part = manifest.parts.find((entry) => entry.kind === kind);
    if (!part) continue;
    const phases = new PhaseClock();
    const file = path.join(folder, part.file);
    const { result, cost } = await measured(bench, () => takeFile(bench, kind, file, manifest, phases));
    whole.rows += result.rows;
    whole.seconds += cost.seconds;
    for (const side of ['program', 'server'] as const) cpu[side] = sumOf(cpu[side], cost.cpu[side]);
    whole.peak = Math.max(whole.peak, cost.peakMegabytes ?? 0);
    const seconds = phases.seconds();
    for (const [phase, staging] of Object.entries(seconds)) if (phase.startsWith('STAGE_')) load.seconds += staging;
    const rows = waiting.rows + result.rows;
    const taken = waiting.seconds + cost.seconds;
    if (result.state === 'WAITING') waiting = { rows, seconds: taken };
    else {
      load.rows += rows;
      results.keep(`delivery-${delivery}.${kind}`, { ...cost, seconds: taken, rows, detail: seconds });
      waiting = { rows: 0, seconds: 0 };
    }
    say(`${kind}: ${result.rows} rows, ${result.state}, ${cost.seconds.toFixed(1)} s`);
  }
  const { peak: peakMegabytes, ...all } = whole;
  results.keep(`delivery-${delivery}`, { ...all, cpu, peakMegabytes });
  results.keep(`delivery-${delivery}.load`, load);
}

/** What cannot be seen of one file is not known of all. */
const sumOf = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : a + b);

async function takeFile(
  bench: Bench,
  kind: IntakeKind,
  file: string,
  { version, mode, referenceDate }: DeliveryManifest,
  phases: PhaseClock,
): Promise<{ rows: number; state: string }> {
  const { platform } = bench;
  const extract = kind !== 'families' && kind !== 'residents';
  const registered = await registerUpload(platform, BENCH_ACTOR, {
    kind,
    path: file,
    fileName: path.basename(file),
    deliveryVersion: version,
    mode: extract ? 'FULL' : mode,
    referenceDate,
  });
  if (!registered.ok) throw new Error(`${kind}: ${registered.error.code}`);
  if (registered.value.noChange) throw new Error(`${file} was taken in before: nothing is left to measure`);
  const { importId } = registered.value;
  const onProgress = (phase: string): void => phases.enter(phase);
  const validated = await validateImport(platform, BENCH_ACTOR, importId, onProgress);
  if (!validated.ok || validated.value.state !== 'VALID') throw new Error(`${file} was rejected: this is a defect`);
  const rows = validated.value.rows.total;
  // What comes first is the staging of the file; it tells of itself only after its first megabytes.
  phases.enter('STAGE_BEGIN');
  let committed = await commitImport(platform, BENCH_ACTOR, importId, { onProgress });
  if (committed.ok && committed.value.state === 'NEEDS_APPROVAL') {
    committed = await approveImport(platform, SECOND_ACTOR, importId, { onProgress });
  }
  phases.end();
  if (!committed.ok) throw new Error(`${kind}: ${committed.error.code}`);
  return { rows, state: committed.value.state };
}
