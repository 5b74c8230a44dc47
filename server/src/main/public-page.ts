import { Router } from 'express';
import { allPrograms } from '../modules/programs';
import { standingLists } from '../modules/publication';
import { activeModel, currentRanking } from '../modules/welfare';
import type { Platform } from '../platform/platform';

const KEPT_MS = 60_000;

interface PublicFigures {
  readonly mode: 'demo' | 'production';
  readonly synthetic: boolean;
  readonly ranking: {
    readonly publishedAt: Date;
    readonly families: number;
    readonly illustrativeModel: boolean;
  } | null;
  readonly lists: readonly { program: string; name: string; period: string; version: number; recipients: number }[];
}

/** `/terbuka`: what anybody may know, without personal data. Read at most once a minute, however many ask. */
export function publicPage(platform: Platform): Router {
  let kept: { at: number; figures: Promise<PublicFigures> } | null = null;
  const figures = (): Promise<PublicFigures> => {
    const now = platform.clock.now().getTime();
    if (kept === null || now - kept.at > KEPT_MS) {
      const reading = read(platform);
      kept = { at: now, figures: reading };
      reading.catch(() => (kept = null));
    }
    return kept.figures;
  };
  const router = Router();
  router.get('/terbuka', async (request, response) => {
    const shown = await figures();
    response.set('cache-control', 'public, max-age=60').vary('accept');
    if (request.accepts(['json', 'html']) === 'html') response.type('html').send(page(shown));
    else response.json(shown);
  });
  return router;
}

async function read({ database, mode }: Platform): Promise<PublicFigures> {
  const [ranking, model, programs, lists] = await Promise.all([
    currentRanking(database),
    activeModel(database),
    allPrograms(database),
    standingLists(database),
  ]);
  return {
    mode,
    synthetic: mode === 'demo',
    ranking: ranking && {
      publishedAt: ranking.publishedAt,
      families: ranking.families,
      illustrativeModel: model?.illustrative ?? false,
    },
    lists: lists.flatMap((list) => {
      const program = programs.find(({ id }) => id === list.programId);
      if (!program) return [];
      const { period, version, recipients } = list;
      return [{ program: program.code, name: program.name.id, period, version, recipients }];
    }),
  };
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string | number): string => String(text).replace(/[&<>"']/g, (each) => ENTITIES[each] ?? each);

function page({ synthetic, ranking, lists }: PublicFigures): string {
  const rows = lists.map(
    ({ program, name, period, recipients }) =>
      `<tr><th scope="row">${escaped(program)}</th><td>${escaped(name)}</td><td>${escaped(period)}</td><td>${escaped(recipients)}</td></tr>`,
  );
  return `<!doctype html>
<html lang="id"><head><meta charset="utf-8"><title>Tepat: data terbuka</title></head><body>
<h1>Tepat: data terbuka</h1>
${synthetic ? '<p><strong>DATA SINTETIS</strong>: tidak ada orang nyata di dalamnya.</p>' : ''}
<p>Penerima bantuan ditentukan dari data dan peringkat kesejahteraan. Tidak ada pendaftaran dan tidak dipungut biaya.</p>
${ranking ? `<p>Pemeringkatan terakhir: ${escaped(ranking.publishedAt.toISOString().slice(0, 10))}, ${escaped(ranking.families)} keluarga${ranking.illustrativeModel ? ' (model ilustratif)' : ''}.</p>` : ''}
<table><caption>Daftar penerima yang berlaku</caption>
<thead><tr><th scope="col">Program</th><th scope="col">Nama</th><th scope="col">Periode</th><th scope="col">Penerima</th></tr></thead>
<tbody>${rows.join('')}</tbody></table>
</body></html>
`;
}
