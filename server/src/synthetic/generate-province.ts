import { plainDate, toEpochDay } from '@tepat/shared';
import { dateText, yearOf } from './calendar-day';
import { DeliveryFiles } from './delivery-files';
import { extractsOf } from './extracts';
import { makeFamily, nationalDesil, type SyntheticFamily, type World } from './family';
import { markSharedNik, plantNeighbourTrouble } from './neighbour';
import { passQuarter } from './quarter';
import { LANE, RandomStream, singleDraw } from './random';
import { QUARTER, TROUBLE } from './rates';
import { settle } from './settlement';
import { SummaryCounter, type Summary } from './summary';
import { FIRST_ARRIVAL, FIRST_UNLISTED, MAX_FAMILIES } from './synthetic-number';
import { plantTrouble } from './trouble';

export interface ProvinceOptions {
  /** Families of the first delivery, 1 to 3,850,000. */
  readonly families: number;
  /** Any whole number; the same options give the same bytes. */
  readonly seed: number;
  /** Folder for the files; created where needed. */
  readonly out: string;
  /** 2 is the delivery of the following quarter of the same province. */
  readonly delivery: 1 | 2;
  /** The delivery's reference date; 2026-09-30 for the first, 2026-12-31 for the second. */
  readonly referenceDate?: string;
  /** For the second delivery: the reference date that the first had. */
  readonly firstReferenceDate?: string;
  /** DELTA: only the families in which something changed; second delivery only. */
  readonly mode?: 'FULL' | 'DELTA';
  /** Write .csv.gz. */
  readonly gzip?: boolean;
  /** Called now and then with families made and families to make. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Families between two looks at the disk. */
const BATCH = 64;
const PROGRESS_EVERY = 5_000;
const FIRST_REFERENCE = '2026-09-30';
const SECOND_REFERENCE = '2026-12-31';

interface Delivery {
  readonly world: World;
  readonly today: number;
  readonly second: boolean;
  readonly delta: boolean;
  readonly files: DeliveryFiles;
  readonly counter: SummaryCounter;
}

function checkOptions({ families, seed, delivery, mode }: ProvinceOptions): void {
  if (!Number.isInteger(families) || families < 1 || families > MAX_FAMILIES) {
    throw new RangeError(`families must be a whole number from 1 to ${MAX_FAMILIES}`);
  }
  if (!Number.isSafeInteger(seed)) throw new RangeError('seed must be a whole number');
  if (mode === 'DELTA' && delivery !== 2) throw new RangeError('Only the second delivery can be a DELTA');
}

function deliveredDesil(family: SyntheticFamily): number | null {
  return family.desilDelivered ? nationalDesil(family.nationalScore) : null;
}

/** A family of the first delivery as the wanted delivery has it. */
function deliveredFamily(delivery: Delivery, index: number): SyntheticFamily {
  const family = ownFamily(delivery, index);
  markSharedNik(delivery.world, family, delivery.second, (neighbour) => ownFamily(delivery, neighbour));
  return family;
}

/** The same, but for what the next family makes of it. */
function ownFamily({ world, today, second }: Delivery, index: number): SyntheticFamily {
  const family = makeFamily(world, index);
  plantTrouble(world, family, world.firstDay);
  plantNeighbourTrouble(world, family, second ? (donor) => passQuarter(world, donor, today) : null);
  if (second) {
    const desilBefore = deliveredDesil(family);
    passQuarter(world, family, today);
    if (deliveredDesil(family) !== desilBefore) family.changes.push('DESIL');
  }
  return family;
}

function writeFamily(delivery: Delivery, family: SyntheticFamily): void {
  const { world, files, counter, delta, second } = delivery;
  const extracts = extractsOf(world, family, second);
  if (family.vanished) counter.vanishedFamilies++;
  else {
    files.addExtracts(extracts);
    if (!delta || family.changes.length > 0) {
      files.addFamily(family);
      counter.delivered(family);
    }
  }
  files.addFamilyTruth(family);
  writeCivilRecords(delivery, family);
}

/** Extracts are full whatever the delivery: a person who died or left stays in them with the status. */
function writeCivilRecords({ files, counter }: Delivery, family: SyntheticFamily): number {
  let written = 0;
  for (const person of family.members) {
    const copy = person.foundAs !== null && !person.foundAs.stranger;
    if (copy || !person.civil.known) continue;
    files.addCivilRecord(person, family);
    counter.civilRecords++;
    written++;
  }
  return written;
}

/** Now and then a whole family that only the civil registry knows. */
function writeUnlisted(delivery: Delivery, index: number): void {
  const { world, counter } = delivery;
  if (singleDraw(world.seed, index, LANE.UNLISTED) >= TROUBLE.unlisted) return;
  counter.unlisted += writeCivilRecords(delivery, makeFamily(world, FIRST_UNLISTED + index));
}

/** A family that moved to the province in the quarter. */
function writeArrival(delivery: Delivery, number: number): void {
  const { world, today, counter } = delivery;
  const family = makeFamily(world, FIRST_ARRIVAL + number);
  plantTrouble(world, family, today, LANE.ARRIVALS);
  family.changes.push('ARRIVED');
  counter.arrivedFamilies++;
  writeFamily(delivery, family);
}

/**
 * Writes one delivery of a synthetic province: the seven files of intake, `delivery.json`, and the truth beside them.
 * Deterministic and streaming: a family is made, written and forgotten, so memory does not grow with the province.
 */
export async function generateProvince(options: ProvinceOptions): Promise<Summary> {
  checkOptions(options);
  const { families, seed, out, mode = 'FULL', gzip = false, onProgress } = options;
  const second = options.delivery === 2;
  const referenceDate = plainDate(options.referenceDate ?? (second ? SECOND_REFERENCE : FIRST_REFERENCE));
  const today = toEpochDay(referenceDate);
  const firstDay = second ? toEpochDay(plainDate(options.firstReferenceDate ?? FIRST_REFERENCE)) : today;
  const draw = new RandomStream(seed);
  const world: World = { seed, families, firstDay, settlements: settle(families, draw), draw };
  const files = await DeliveryFiles.open(out, gzip, today);
  const counter = new SummaryCounter(today);
  const delivery: Delivery = { world, today, second, delta: mode === 'DELTA', files, counter };

  const arrivals = second ? Math.round(families * QUARTER.familyArrives) : 0;
  const total = families + arrivals;
  for (let made = 0; made < total; made++) {
    if (made < families) {
      const family = deliveredFamily(delivery, made);
      writeFamily(delivery, family);
      writeUnlisted(delivery, made);
    } else writeArrival(delivery, made - families);
    if (made % BATCH === 0) await files.flush();
    if (made % PROGRESS_EVERY === 0) onProgress?.(made, total);
  }
  onProgress?.(total, total);

  const summary = counter.result({ seed, delivery: options.delivery, mode, referenceDate });
  const quarter = Math.ceil(Number(dateText(today).slice(5, 7)) / 3);
  await files.close({ version: `${yearOf(today)}-Q${quarter}`, mode, referenceDate, synthetic: true }, summary);
  return summary;
}
