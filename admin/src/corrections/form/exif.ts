/**
 * Where and when a photograph was taken stands in the Exif segment of a JPEG. A picture that is drawn anew has none: for a
 * field check, whose place belongs to the evidence, it is carried over.
 */
const EXIF = [0x45, 0x78, 0x69, 0x66, 0, 0];
const ORIENTATION = 0x0112;
const UPRIGHT = 1;

/** The Exif segment of a JPEG with its marker, told to be upright, as a picture drawn anew is; null when there is none. */
export function exifOf(jpeg: Uint8Array): Uint8Array<ArrayBuffer> | null {
  if (jpeg[0] !== 0xff || jpeg[1] !== 0xd8) return null;
  const view = new DataView(jpeg.buffer, jpeg.byteOffset, jpeg.byteLength);
  let at = 2;
  while (at + 4 <= jpeg.length && jpeg[at] === 0xff && jpeg[at + 1] !== 0xda) {
    const end = at + 2 + view.getUint16(at + 2);
    if (end > jpeg.length) return null;
    if (jpeg[at + 1] === 0xe1 && EXIF.every((byte, place) => jpeg[at + 4 + place] === byte)) {
      const segment = jpeg.slice(at, end);
      turnUpright(segment);
      return segment;
    }
    at = end;
  }
  return null;
}

/** The JPEG with this segment at its beginning. */
export function withExif(jpeg: Uint8Array, exif: Uint8Array): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(jpeg.length + exif.length);
  whole.set(jpeg.subarray(0, 2));
  whole.set(exif, 2);
  whole.set(jpeg.subarray(2), 2 + exif.length);
  return whole;
}

/** Sets the orientation in the first directory of the segment, where it stands; a directory that is cut short stays. */
function turnUpright(segment: Uint8Array): void {
  const tiff = 4 + EXIF.length;
  if (segment.length < tiff + 8) return;
  const view = new DataView(segment.buffer, segment.byteOffset, segment.byteLength);
  const little = segment[tiff] === 0x49;
  const directory = tiff + view.getUint32(tiff + 4, little);
  if (directory + 2 > segment.length) return;
  const entries = view.getUint16(directory, little);
  for (let entry = 0; entry < entries; entry += 1) {
    const place = directory + 2 + entry * 12;
    if (place + 12 > segment.length) return;
    if (view.getUint16(place, little) === ORIENTATION) view.setUint16(place + 8, UPRIGHT, little);
  }
}
