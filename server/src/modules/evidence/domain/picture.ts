import { decode, encode } from 'jpeg-js';
import { PNG } from 'pngjs';
import type { EvidenceFault } from './evidence';

/** Pixels as both decoders give them: four bytes each, row by row. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly data: Buffer;
}

/** A photograph of a document is readable with two million pixels; the console sends no more. */
const MOST_PIXELS = 5_000_000;
const DECODER_MEGABYTES = 160;
const JPEG_QUALITY = 82;
/** Where the header of a PNG says how large the picture is. */
const PNG_WIDTH_AT = 16;
const PNG_HEIGHT_AT = 20;
const PNG_INTERLACED_AT = 28;
const PNG_HEADER_BYTES = 33;

/** Reads the pixels of a JPEG or PNG: a file that only begins like one, or that unpacks into too much, is a fault. */
export function decodePicture(kind: 'JPEG' | 'PNG', bytes: Buffer): Picture | EvidenceFault {
  try {
    return kind === 'JPEG' ? decodeJpeg(bytes) : decodePng(bytes);
  } catch (error) {
    return error instanceof Error && /maxResolutionInMP|maxMemoryUsageInMB/.test(error.message)
      ? 'EVIDENCE_TOO_MANY_PIXELS'
      : 'EVIDENCE_UNREADABLE';
  }
}

function decodeJpeg(bytes: Buffer): Picture {
  const options = {
    maxResolutionInMP: MOST_PIXELS / 1e6,
    maxMemoryUsageInMB: DECODER_MEGABYTES,
    tolerantDecoding: false,
  };
  const { width, height, data } = decode(bytes, { ...options, useTArray: true });
  return { width, height, data: Buffer.from(data.buffer, data.byteOffset, data.byteLength) };
}

function decodePng(bytes: Buffer): Picture | EvidenceFault {
  if (bytes.length < PNG_HEADER_BYTES) return 'EVIDENCE_UNREADABLE';
  // Asked before anything is unpacked: a few bytes may unpack into gigabytes.
  if (bytes.readUInt32BE(PNG_WIDTH_AT) * bytes.readUInt32BE(PNG_HEIGHT_AT) > MOST_PIXELS) {
    return 'EVIDENCE_TOO_MANY_PIXELS';
  }
  // Of these the decoder unpacks whatever is there, not only what the picture needs.
  if (bytes[PNG_INTERLACED_AT] !== 0) return 'EVIDENCE_INTERLACED';
  const { width, height, data } = PNG.sync.read(bytes);
  return { width, height, data };
}

/**
 * The picture written anew from its pixels alone: what else the file held (place, camera, thumbnail, a second file behind
 * its end) is not in it.
 */
export function encodePicture(kind: 'JPEG' | 'PNG', { width, height, data }: Picture): Buffer {
  if (kind === 'JPEG') return encode({ width, height, data }, JPEG_QUALITY).data;
  const png = new PNG({ width, height });
  data.copy(png.data);
  return PNG.sync.write(png);
}

/** How a camera was held, as EXIF's orientation tells by turning: 3, 6 and 8 are turns; mirrored pictures come from no camera. */
const QUARTER_TURNS: Readonly<Record<number, number>> = { 6: 1, 3: 2, 8: 3 };

/** Turns the picture as its camera was held, because the word that said so does not stay with it. */
export function upright(picture: Picture, orientation: number): Picture {
  let turned = picture;
  for (let turn = QUARTER_TURNS[orientation] ?? 0; turn > 0; turn--) turned = quarterTurn(turned);
  return turned;
}

function quarterTurn({ width, height, data }: Picture): Picture {
  const [from, to] = [pixelsOf(data), Buffer.allocUnsafe(data.length)];
  const into = pixelsOf(to);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) into[x * height + (height - 1 - y)] = from[y * width + x] ?? 0;
  }
  return { width: height, height: width, data: to };
}

function pixelsOf(data: Buffer): Uint32Array {
  const whole = data.byteOffset % 4 === 0 ? data : Buffer.from(data);
  return new Uint32Array(whole.buffer, whole.byteOffset, whole.length / 4);
}

const GRID = 8;

/**
 * 64 bits that stay the same when a picture is made smaller or packed again: for each field of a grid of 9 × 8, whether it
 * is brighter than its right neighbour (the "difference hash"). Two photographs of one scene differ in it.
 */
export function pictureHash(picture: Picture): Buffer {
  const bits = Buffer.alloc(GRID);
  for (let row = 0; row < GRID; row++) {
    const fields = Array.from({ length: GRID + 1 }, (_, column) => brightness(picture, column, row));
    for (let column = 0; column < GRID; column++) {
      // Flat areas (paper, a wall) differ by noise alone: a step that nobody sees is none.
      if ((fields[column] ?? 0) > (fields[column + 1] ?? 0) + 1) bits[row] = (bits[row] ?? 0) | (1 << column);
    }
  }
  return bits;
}

/** Mean brightness, 0 to 255, of one field of the grid. */
function brightness({ width, height, data }: Picture, column: number, row: number): number {
  const [left, right] = [Math.floor((column * width) / (GRID + 1)), Math.ceil(((column + 1) * width) / (GRID + 1))];
  const [top, bottom] = [Math.floor((row * height) / GRID), Math.ceil(((row + 1) * height) / GRID)];
  let sum = 0;
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      const at = (y * width + x) * 4;
      sum += 0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0);
    }
  }
  return sum / ((right - left) * (bottom - top));
}
