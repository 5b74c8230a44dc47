import exifr from 'exifr';
import { encode } from 'jpeg-js';
import { PNG } from 'pngjs';
import { cleanEvidence } from './clean-evidence';
import { MOST_EVIDENCE_BYTES, shownName } from './evidence';

/** A lamp on the left: bright there, dark on the right. */
function scene(width: number, height: number): { width: number; height: number; data: Buffer } {
  const data = Buffer.alloc(width * height * 4, 255);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const light = Math.round(230 - (200 * x) / width + 20 * Math.sin((6 * y) / height));
      data.fill(light, (y * width + x) * 4, (y * width + x) * 4 + 3);
    }
  }
  return { width, height, data };
}

const jpeg = (width = 64, height = 48, quality = 90): Buffer => encode(scene(width, height), quality).data;

function png(width = 64, height = 48): Buffer {
  const picture = new PNG({ width, height });
  scene(width, height).data.copy(picture.data);
  return PNG.sync.write(picture);
}

/** A JPEG as a telephone writes it: with the place (6.2° south, 106.8° east), the moment and how it was held. */
function photograph(orientation = 1): Buffer {
  const entry = (tag: number, type: number, count: number, value: Buffer): Buffer => {
    const head = Buffer.alloc(8);
    head.writeUInt16BE(tag, 0);
    head.writeUInt16BE(type, 2);
    head.writeUInt32BE(count, 4);
    return Buffer.concat([head, Buffer.concat([value, Buffer.alloc(4)]).subarray(0, 4)]);
  };
  const long = (value: number): Buffer => {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(value);
    return bytes;
  };
  const short = (value: number): Buffer => long(value * 65_536);
  const directory = (...entries: Buffer[]): Buffer =>
    Buffer.concat([short(entries.length).subarray(0, 2), ...entries, long(0)]);
  const degrees = (whole: number, minutes: number): Buffer =>
    Buffer.concat([long(whole), long(1), long(minutes), long(1), long(0), long(1)]);
  // Offsets count from the start of the TIFF part: main directory at 8 (42 bytes), place at 50 (54), moment at 104 (18).
  const main = directory(
    entry(0x0112, 3, 1, short(orientation)),
    entry(0x8769, 4, 1, long(104)),
    entry(0x8825, 4, 1, long(50)),
  );
  const place = directory(
    entry(1, 2, 2, Buffer.from('S\0')),
    entry(2, 5, 3, long(142)),
    entry(3, 2, 2, Buffer.from('E\0')),
    entry(4, 5, 3, long(166)),
  );
  const moment = directory(entry(0x9003, 2, 20, long(122)));
  const tiff = Buffer.concat([
    Buffer.from('MM\0*'),
    long(8),
    main,
    place,
    moment,
    Buffer.from('2026:11:20 09:15:00\0'),
    degrees(6, 12),
    degrees(106, 48),
  ]);
  const body = Buffer.concat([Buffer.from('Exif\0\0'), tiff]);
  const head = Buffer.from([0xff, 0xe1, (body.length + 2) >> 8, (body.length + 2) & 255]);
  const plain = jpeg();
  return Buffer.concat([plain.subarray(0, 2), head, body, plain.subarray(2)]);
}

const ZIP = Buffer.from('PK\x03\x04 a second file behind the end of the first', 'latin1');

async function taken(bytes: Buffer) {
  const result = await cleanEvidence(bytes);
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

const fault = async (bytes: Buffer): Promise<string | null> => {
  const result = await cleanEvidence(bytes);
  return result.ok ? null : result.error;
};

describe('evidence', () => {
  it('keeps the picture and not where the telephone was; the place is known beside it', async () => {
    const { bytes, taken: notes } = await taken(photograph());
    expect(notes).toEqual({ latitude: -6.2, longitude: 106.8, time: '2026-11-20 09:15:00' });
    expect(await exifr.parse(photograph(), true)).toMatchObject({ latitude: -6.2 });
    expect(await exifr.gps(bytes)).toBeUndefined();
    expect(bytes.includes('Exif')).toBe(false);
  });

  it('stands upright as its camera was held', async () => {
    const dimensions = async (orientation: number): Promise<number[]> => {
      const { bytes } = await taken(photograph(orientation));
      const at = bytes.indexOf(Buffer.from([0xff, 0xc0]));
      return [bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5)];
    };
    expect(await dimensions(1)).toEqual([64, 48]);
    expect(await dimensions(3)).toEqual([64, 48]);
    expect(await dimensions(6)).toEqual([48, 64]);
    expect(await dimensions(8)).toEqual([48, 64]);
  });

  it('loses a second file behind its end, or is refused with it', async () => {
    const { bytes } = await taken(Buffer.concat([jpeg(), ZIP]));
    expect(bytes.includes('PK\x03\x04')).toBe(false);
    expect(await fault(Buffer.concat([png(), ZIP]))).toBe('EVIDENCE_UNREADABLE');
  });

  it('is recognised again after it was made smaller and packed anew; another picture is not', async () => {
    const hashes = await Promise.all([jpeg(), jpeg(64, 48, 40), jpeg(320, 240), png()].map(taken));
    expect(new Set(hashes.map(({ pictureHash }) => pictureHash?.toString('hex'))).size).toBe(1);
    const mirrored = scene(64, 48);
    mirrored.data.reverse();
    expect((await taken(encode({ ...mirrored, data: mirrored.data }, 90).data)).pictureHash).not.toEqual(
      hashes[0]?.pictureHash,
    );
  });

  it('is what its content says, whatever its name', async () => {
    expect((await taken(png())).kind).toBe('PNG');
    expect(await fault(Buffer.from('MZ this is a program'))).toBe('EVIDENCE_KIND');
    expect(await fault(ZIP)).toBe('EVIDENCE_KIND');
    expect(await fault(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'))).toBe(
      'EVIDENCE_KIND',
    );
    expect(await fault(Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), ZIP]))).toBe('EVIDENCE_UNREADABLE');
  });

  it('that is empty, too large or cut off is refused', async () => {
    expect(await fault(Buffer.alloc(0))).toBe('EVIDENCE_EMPTY');
    expect(await fault(Buffer.concat([jpeg(), Buffer.alloc(MOST_EVIDENCE_BYTES)]))).toBe('EVIDENCE_TOO_LARGE');
    expect(await fault(png().subarray(0, 20))).toBe('EVIDENCE_UNREADABLE');
  });

  it('that would unpack into gigabytes is refused before it is unpacked', async () => {
    const bomb = png();
    bomb.writeUInt32BE(60_000, 16);
    bomb.writeUInt32BE(60_000, 20);
    expect(await fault(bomb)).toBe('EVIDENCE_TOO_MANY_PIXELS');
    // Its header tells of eight by eight points, and its content of as many bytes as the sender likes.
    const interlaced = png(8, 8);
    interlaced[28] = 1;
    expect(await fault(interlaced)).toBe('EVIDENCE_INTERLACED');
    const large = jpeg();
    const frame = large.indexOf(Buffer.from([0xff, 0xc0]));
    large.writeUInt16BE(60_000, frame + 5);
    large.writeUInt16BE(60_000, frame + 7);
    expect(await fault(large)).toBe('EVIDENCE_TOO_MANY_PIXELS');
  });

  it('shows the name that was given, without folders and tricks of writing', () => {
    expect(shownName('../../etc/passwd')).toBe('passwd');
    expect(shownName('C:\\foto\\surat.jpg')).toBe('surat.jpg');
    expect(shownName('surat\u202egpj.exe\r\n')).toBe('suratgpj.exe');
    expect(shownName('\0')).toBe('berkas');
    expect(shownName('x'.repeat(300))).toHaveLength(80);
  });
});
