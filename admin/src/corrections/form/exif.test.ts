import { exifOf, withExif } from './exif';

const EXIF = [0x45, 0x78, 0x69, 0x66, 0, 0];

/** A TIFF directory with an orientation and a number of the camera, in either byte order. */
function tiff(little: boolean, orientation: number): number[] {
  const bytes = new Uint8Array(8 + 2 + 2 * 12 + 4);
  const view = new DataView(bytes.buffer);
  bytes.set(little ? [0x49, 0x49] : [0x4d, 0x4d]);
  view.setUint16(2, 42, little);
  view.setUint32(4, 8, little);
  view.setUint16(8, 2, little);
  for (const [at, tag, value] of [
    [10, 0x0112, orientation],
    [22, 0x0213, 7],
  ] as const) {
    view.setUint16(at, tag, little);
    view.setUint16(at + 2, 3, little);
    view.setUint32(at + 4, 1, little);
    view.setUint16(at + 8, value, little);
  }
  return [...bytes];
}

const segment = (marker: number, body: readonly number[]): number[] => [
  ...[0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 255],
  ...body,
];
const jpeg = (...segments: number[][]): Uint8Array =>
  Uint8Array.from([0xff, 0xd8, ...segments.flat(), 0xff, 0xda, 1, 2, 3, 0xff, 0xd9]);

it.each([true, false])('carries the place over and tells the picture to be upright (little endian: %s)', (little) => {
  const photo = jpeg(segment(0xe0, [1, 2, 3]), segment(0xe1, [...EXIF, ...tiff(little, 6)]));
  const exif = exifOf(photo);
  expect([...(exif ?? [])]).toEqual(segment(0xe1, [...EXIF, ...tiff(little, 1)]));
  const drawn = jpeg();
  const whole = withExif(drawn, exif ?? new Uint8Array());
  expect(whole.subarray(0, 2)).toEqual(drawn.subarray(0, 2));
  expect(exifOf(whole)).toEqual(exif);
  expect(whole.subarray(2 + (exif?.length ?? 0))).toEqual(drawn.subarray(2));
});

it('finds none where there is none, and breaks over nothing', () => {
  expect(exifOf(jpeg(segment(0xe1, [0x68, 0x74, 0x74, 0x70])))).toBeNull();
  expect(exifOf(Uint8Array.from([0x89, 0x50, 0x4e, 0x47]))).toBeNull();
  expect(exifOf(new Uint8Array())).toBeNull();
  const whole = jpeg(segment(0xe1, [...EXIF, ...tiff(true, 6)]));
  for (let length = 0; length < whole.length; length += 1)
    expect(() => exifOf(whole.subarray(0, length))).not.toThrow();
  const lying = Uint8Array.from(whole);
  lying.fill(0xff, 16);
  expect(() => exifOf(lying)).not.toThrow();
});
