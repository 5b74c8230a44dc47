import { deflateSync, inflateSync } from 'node:zlib';
import { encode } from 'jpeg-js';
import { PDFDocument, PDFRawStream } from 'pdf-lib';
import { cleanEvidence } from './clean-evidence';

const PAGE =
  '/Type /Page /Parent 2 0 R /MediaBox [0 0 200 100] /Contents 4 0 R /Resources << /XObject << /JS 5 0 R >> >>';
const DRAWN = 'q 200 0 0 100 0 0 cm /JS Do Q';
const stream = (words: string, bytes: Buffer | string): string =>
  `<< ${words} /Length ${bytes.length} >>\nstream\n${bytes.toString('latin1')}\nendstream`;

const photograph = (): Buffer => encode({ width: 16, height: 8, data: Buffer.alloc(16 * 8 * 4, 120) }, 80).data;
const PICTURE = '/Type /XObject /Subtype /Image /Width 16 /Height 8 /ColorSpace /DeviceRGB /BitsPerComponent 8';

interface Document {
  readonly catalog?: string;
  readonly page?: string;
  readonly content?: string;
  readonly picture?: string;
  readonly more?: readonly string[];
  readonly trailer?: string;
}

/** A scanned page, and whatever a test lays into it. */
function pdf({ catalog = '', page = '', content, picture, more = [], trailer = '' }: Document = {}): Buffer {
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< ${PAGE} ${page} >>`,
    content ?? stream('', DRAWN),
    picture ?? stream(`${PICTURE} /Filter /DCTDecode`, photograph()),
    ...more,
  ];
  const body = objects.map((object, i) => `${i + 1} 0 obj\n${object}\nendobj`).join('\n');
  return Buffer.from(`%PDF-1.7\n${body}\ntrailer << /Root 1 0 R ${trailer} >>\n%%EOF\n`, 'latin1');
}

function packed(inside: string, words = '/Filter /FlateDecode'): string {
  const bytes = deflateSync(Buffer.from(inside, 'latin1'));
  return stream(`/Type /ObjStm /N 1 /First ${inside.indexOf('<<')} ${words}`, bytes);
}

async function kept(bytes: Buffer): Promise<Buffer> {
  const result = await cleanEvidence(bytes);
  if (!result.ok) throw new Error(result.error);
  return result.value.bytes;
}

const fault = async (bytes: Buffer): Promise<string | null> => {
  const result = await cleanEvidence(bytes);
  return result.ok ? null : result.error;
};

/** All that a reader could find in it, unpacked. */
async function everything(bytes: Buffer): Promise<string> {
  const { context } = await PDFDocument.load(bytes);
  const parts = context.enumerateIndirectObjects().map(([, object]) => {
    const text = object.toString();
    if (!(object instanceof PDFRawStream)) return text;
    const inside = Buffer.from(object.getContents());
    return text + (text.includes('/FlateDecode') ? inflateSync(inside) : inside).toString('latin1');
  });
  return parts.join('\n') + bytes.toString('latin1');
}

const SCRIPT = '<< /S /JavaScript /JS (app.alert(1)) >>';

describe('a PDF', () => {
  it('shows what it showed: its page, its drawing and its picture, under the labels that it gave them', async () => {
    const bytes = await kept(pdf());
    const document = await PDFDocument.load(bytes);
    expect(document.getPageCount()).toBe(1);
    expect(document.getPage(0).getSize()).toEqual({ width: 200, height: 100 });
    const all = await everything(bytes);
    expect(all).toContain(DRAWN);
    expect(all).toContain('/JS ');
    expect(all).toContain(photograph().subarray(-200).toString('latin1'));
  });

  it('becomes the same bytes each time, and stays as it is when it is brought again', async () => {
    const once = await kept(pdf());
    expect((await kept(pdf())).equals(once)).toBe(true);
    expect((await kept(once)).equals(once)).toBe(true);
  });

  it.each([
    ['a script that it opens with', pdf({ catalog: `/OpenAction ${SCRIPT}` })],
    ['a script in numbers', pdf({ catalog: '/Open#41ction << /S /J#61vaScript /J#53 (app.alert(1)) >>' })],
    [
      'a script behind a comment',
      pdf({ catalog: '/OpenAction %>> endobj\n << /S %x\n/JavaScript /JS (app.alert(1)) >>' }),
    ],
    ['a script in a packed part', pdf({ catalog: '/OpenAction 6 0 R', more: [packed(`6 0 ${SCRIPT}`)] })],
    [
      'a script in a packed part whose packing stands elsewhere',
      pdf({ catalog: '/OpenAction 7 0 R', more: ['/FlateDecode', packed(`7 0 ${SCRIPT}`, '/Filter 6 0 R')] }),
    ],
    [
      'a script in a packed part with a long head',
      pdf({
        catalog: '/OpenAction 6 0 R',
        more: [packed(`6 0 ${SCRIPT}`, `/X (${'y'.repeat(5000)}) /Filter /FlateDecode`)],
      }),
    ],
    [
      'a script in a packed part in numbers with a comment',
      pdf({
        catalog: '/OpenAction 6 0 R',
        more: [
          packed(`6 0 ${SCRIPT}`, '%\n/Filter [ /Fl#61teDecode ]').replace('/Type /ObjStm', '/Type %>>\n/O#62jStm'),
        ],
      }),
    ],
    ['an action of its page', pdf({ page: `/AA << /O ${SCRIPT} >>` })],
    ['a program to start', pdf({ page: '/AA << /O << /S /Launch /F (cmd.exe) >> >>' })],
    [
      'a link to a place in the network',
      pdf({ page: '/Annots [<< /Subtype /Link /A << /S /URI /URI (http://x.test) >> >>]' }),
    ],
    ['a place to send a form to', pdf({ catalog: '/OpenAction << /S /SubmitForm /F (http://x.test) >>' })],
    [
      'an action in what it draws with',
      pdf({ page: `/Resources << /XObject << /JS 5 0 R >> /OpenAction ${SCRIPT} >>` }),
    ],
    [
      'a picture that stands in another file',
      pdf({ picture: stream(`${PICTURE} /Filter /DCTDecode /F (http://x.test) /OPI ${SCRIPT}`, photograph()) }),
    ],
    ['names of who made it', pdf({ trailer: '/Info 6 0 R', more: ['<< /Author (app.alert) >>'] })],
    [
      'notes about it',
      pdf({
        catalog: '/Metadata 6 0 R',
        more: [stream('/Type /Metadata /Subtype /XML', '<x:xmpmeta>app.alert</x:xmpmeta>')],
      }),
    ],
    [
      'notes about its picture',
      pdf({
        picture: stream(`${PICTURE} /Filter /DCTDecode /Metadata 6 0 R`, photograph()),
        more: [stream('', '<x:xmpmeta>app.alert')],
      }),
    ],
    ['a second file behind its end', Buffer.concat([pdf(), Buffer.from('PK\x03\x04app.alert')])],
  ])('loses %s', async (_, bytes) => {
    const all = await everything(await kept(bytes));
    expect(all).not.toMatch(/app\.alert|x\.test|cmd\.exe|JavaScript|OpenAction|Launch|SubmitForm|URI|xmpmeta|PK/);
    expect(all).toContain(DRAWN);
  });

  it('loses the place and the comments of its photographs, also of packed ones, and not their pixels', async () => {
    const note = (marker: number, text: string): Buffer =>
      Buffer.concat([Buffer.from([0xff, marker, 0, text.length + 2]), Buffer.from(text, 'latin1')]);
    const plain = photograph();
    const noted = Buffer.concat([
      ...[plain.subarray(0, 2), note(0xe1, 'Exif\0\0 6.2 S'), note(0xed, 'Photoshop 6.2 S'), note(0xfe, '6.2 S')],
      ...[plain.subarray(2), Buffer.from('behind the end 6.2 S')],
    ]);
    const twice = stream(`${PICTURE} /Filter [/FlateDecode /DCTDecode]`, deflateSync(noted));
    for (const picture of [stream(`${PICTURE} /Filter /DCTDecode`, noted), twice]) {
      const all = await everything(await kept(pdf({ picture })));
      expect(all).not.toContain('6.2 S');
      expect(all).toContain(plain.subarray(-200).toString('latin1'));
    }
  });

  it.each([
    ['EVIDENCE_PDF_LOCKED', 'a lock', pdf({ trailer: '/Encrypt << /Filter /Standard /V 1 >>' })],
    ['EVIDENCE_PDF_LOCKED', 'a lock in numbers', pdf({ trailer: '/#45ncrypt << /Filter /Standard /V 1 >>' })],
    [
      'EVIDENCE_ACTIVE_PDF',
      'another file',
      pdf({ catalog: '/Names << /EmbeddedFiles << /Names [(a) << /EF << /F 5 0 R >> >>] >> >>' }),
    ],
    [
      'EVIDENCE_ACTIVE_PDF',
      'another file in numbers',
      pdf({ catalog: '/Names << /Embedded#46iles << /Names [(a) 5 0 R] >> >>' }),
    ],
    [
      'EVIDENCE_ACTIVE_PDF',
      'another file in a packed part',
      pdf({ more: [packed('6 0 << /EF << /F 5 0 R >> >>', '/Filter [/FlateDecode]')] }),
    ],
    ['EVIDENCE_ACTIVE_PDF', 'a form that draws itself', pdf({ catalog: '/AcroForm << /X#46A [(x) 5 0 R] >>' })],
    [
      'EVIDENCE_ACTIVE_PDF',
      'a filled field over its page',
      pdf({ page: '/Annots [<< /Subtype /Widget /AP << /N 5 0 R >> >>]' }),
    ],
    ['EVIDENCE_ACTIVE_PDF', 'a film over its page', pdf({ page: '/Annots [<< /Subtype /Rich#4dedia >>]' })],
    [
      'EVIDENCE_PDF_PARTS',
      'a picture with notes of its own',
      pdf({ picture: stream(`${PICTURE} /Filter /JPXDecode`, 'x') }),
    ],
    ['EVIDENCE_PDF_PARTS', 'a way of packing that nobody knows', pdf({ content: stream('/Filter /Crypt', DRAWN) })],
    [
      'EVIDENCE_PDF_PARTS',
      'a photograph in its drawing',
      pdf({ content: stream('', `BI /W 1 /H 1 /F /D#43T ID x EI`) }),
    ],
    [
      'EVIDENCE_UNREADABLE',
      'a photograph that is none',
      pdf({ picture: stream(`${PICTURE} /Filter /DCTDecode`, '\xff\xd8\xff\xe1\xff') }),
    ],
    [
      'EVIDENCE_UNREADABLE',
      'no pages',
      Buffer.from('%PDF-1.4\n1 0 obj << /Type /Catalog >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF'),
    ],
    ['EVIDENCE_UNREADABLE', 'pages that turn back', pdf({ page: '/Kids [2 0 R]' })],
    ['EVIDENCE_UNREADABLE', 'a part that is cut off', pdf().subarray(0, 120)],
    ['EVIDENCE_UNREADABLE', 'a depth without end', pdf({ page: `/X ${'['.repeat(200_000)}` })],
    [
      'EVIDENCE_PDF_TOO_LARGE',
      'a picture that unpacks into gigabytes',
      pdf({ picture: stream(`${PICTURE} /Filter /FlateDecode`, deflateSync(Buffer.alloc(170 * 1024 * 1024))) }),
    ],
    [
      'EVIDENCE_PDF_TOO_LARGE',
      'a picture without end',
      pdf({ picture: stream(PICTURE.replace('/Width 16', '/Width 99999999'), 'x') }),
    ],
    ['EVIDENCE_PDF_TOO_LARGE', 'pages without end', pdf({ page: `/Kids [${'<< /Type /Page >> '.repeat(300)}]` })],
  ])('is refused as %s with %s', async (code, _, bytes) => {
    expect(await fault(bytes)).toBe(code);
  });

  it('keeps the packing of its pictures, by lines too', async () => {
    const lines = deflateSync(Buffer.alloc(8 * (1 + 16 * 3), 2));
    const picture = stream(
      `${PICTURE} /Filter [/FlateDecode] /DecodeParms [<< /Predictor 15 /Colors 3 /Columns 16 >>]`,
      lines,
    );
    expect(await everything(await kept(pdf({ picture })))).toMatch(/\/Predictor 15/);
    const letters = stream('/Filter /ASCIIHexDecode', `${Buffer.from(DRAWN).toString('hex')}>`);
    expect(await everything(await kept(pdf({ content: letters })))).toContain(DRAWN);
  });
});
