import { exifOf, withExif } from './exif';

/** The longest side, in pixels: a meter or a floor can be read well, and a photograph takes some 400 KB. */
const LONGEST_SIDE = 1_920;
const QUALITY = 0.85;
/** Smaller files go as they are. */
const SMALL_BYTES = 400_000;

/**
 * A photograph made small enough for a slow line, drawn anew without what its file carries; with `keepsPlace` where and
 * when it was taken goes along. What is small, is no picture, or cannot be drawn goes as it is: the server judges it.
 */
export async function shrinkPhoto(file: File, keepsPlace: boolean): Promise<File> {
  if (!file.type.startsWith('image/') || file.size <= SMALL_BYTES) return file;
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => null);
  if (picture === null) return file;
  const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const drawn = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
  if (drawn === null || drawn.size >= file.size) return file;
  const name = `${file.name.replace(/\.\w+$/, '')}.jpg`;
  const exif = keepsPlace ? exifOf(new Uint8Array(await file.arrayBuffer())) : null;
  const parts = exif ? [withExif(new Uint8Array(await drawn.arrayBuffer()), exif)] : [drawn];
  return new File(parts, name, { type: 'image/jpeg' });
}
