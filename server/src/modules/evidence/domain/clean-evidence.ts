import exifr from 'exifr';
import { err, ok } from '@tepat/shared';
import type { Result } from '@tepat/shared';
import { evidenceKindOf, MOST_EVIDENCE_BYTES } from './evidence';
import type { EvidenceFault, EvidenceKind, TakenAt } from './evidence';
import { plainPdf } from './pdf';
import { decodePicture, encodePicture, pictureHash, upright } from './picture';

/** A file as it is kept: nothing in it but what it shows. */
export interface CleanEvidence {
  readonly kind: EvidenceKind;
  readonly bytes: Buffer;
  /** 64 bits that survive packing and scaling; of a PDF there is none. */
  readonly pictureHash: Buffer | null;
  /** What the camera wrote about place and time; it is in no byte of the file any more. */
  readonly taken: TakenAt | null;
}

/** Makes evidence of what was sent, or says why it is none. */
export async function cleanEvidence(bytes: Buffer): Promise<Result<CleanEvidence, EvidenceFault>> {
  if (bytes.length === 0) return err('EVIDENCE_EMPTY');
  if (bytes.length > MOST_EVIDENCE_BYTES) return err('EVIDENCE_TOO_LARGE');
  const kind = evidenceKindOf(bytes);
  if (kind === null) return err('EVIDENCE_KIND');
  if (kind === 'PDF') {
    const plain = await plainPdf(bytes);
    return typeof plain === 'string' ? err(plain) : ok({ kind, bytes: plain, pictureHash: null, taken: null });
  }
  const decoded = decodePicture(kind, bytes);
  if (typeof decoded === 'string') return err(decoded);
  const { orientation, taken } = await cameraNotes(bytes);
  const picture = upright(decoded, orientation);
  return ok({ kind, bytes: encodePicture(kind, picture), pictureHash: pictureHash(picture), taken });
}

const CAMERA_TAGS = [
  'Orientation',
  'DateTimeOriginal',
  'GPSLatitude',
  'GPSLatitudeRef',
  'GPSLongitude',
  'GPSLongitudeRef',
];

interface CameraTags {
  Orientation?: number;
  latitude?: number;
  longitude?: number;
  DateTimeOriginal?: string;
}

/** Notes of a camera that cannot be read are none: they decide nothing. */
async function cameraNotes(bytes: Buffer): Promise<{ orientation: number; taken: TakenAt | null }> {
  const options = { pick: CAMERA_TAGS, translateValues: false, reviveValues: false };
  const tags = (await exifr.parse(bytes, options).catch(() => undefined)) as CameraTags | undefined;
  const [latitude, longitude] = [within(tags?.latitude, 90), within(tags?.longitude, 180)];
  const time = /^(\d{4}):(\d\d):(\d\d) (\d\d:\d\d:\d\d)/.exec(tags?.DateTimeOriginal ?? '');
  const taken = {
    latitude: longitude === null ? null : latitude,
    longitude: latitude === null ? null : longitude,
    time: time ? `${time[1]}-${time[2]}-${time[3]} ${time[4]}` : null,
  };
  return { orientation: tags?.Orientation ?? 1, taken: taken.latitude === null && taken.time === null ? null : taken };
}

const within = (degrees: number | undefined, most: number): number | null =>
  degrees !== undefined && Math.abs(degrees) <= most ? degrees : null;
