import { Database } from '../../src/platform/database/database';
import { FaultProxy } from '../support/fault-proxy';

/** More rows than are sent at once, by an account that needs no table. */
const MANY = `WITH digit AS (SELECT 0 AS d UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4)
  SELECT a.d, b.d, c.d, d.d, e.d, f.d, g.d, h.d FROM digit a, digit b, digit c, digit d, digit e, digit f, digit g, digit h`;

const urlThrough = (proxy: FaultProxy): string => {
  const at = new URL(process.env['DATABASE_URL'] ?? '');
  at.port = String(proxy.port);
  at.pathname = '/';
  return at.toString();
};
const LOST = /connection|ECONNRESET/i;
const portOf = (url: string): number => Number(new URL(url).port);

describe('a connection that is lost while rows stream', () => {
  let proxy: FaultProxy;
  let database: Database;

  beforeAll(async () => {
    proxy = await FaultProxy.open(() => portOf(process.env['DATABASE_URL'] ?? ''), 'mysql');
    database = await Database.open(urlThrough(proxy), [], 2);
  });
  afterAll(async () => {
    await database.close();
    await proxy.close();
  });

  it('fails a pass by visitor, which would otherwise wait for ever', async () => {
    let seen = 0;
    const pass = database.each(MANY, [], () => {
      if (++seen === 1) proxy.cut();
    });
    await expect(pass).rejects.toThrow(LOST);
    expect(seen).toBeGreaterThan(0);
  }, 20_000);

  it('fails a pass by iterator', async () => {
    const pass = async (): Promise<void> => {
      let seen = 0;
      for await (const row of database.stream(MANY)) if (row && ++seen === 1) proxy.cut();
    };
    await expect(pass()).rejects.toThrow(LOST);
  }, 20_000);

  it('fails a pass that has not had its first row', async () => {
    proxy.watcher = ({ side, text, link }) => {
      if (side === 'ANSWER' && text === '') link.cut();
    };
    await expect(database.each(MANY, [], () => undefined)).rejects.toThrow(LOST);
    proxy.watcher = null;
  }, 20_000);

  it('ends no process when nobody was using it', async () => {
    const connection = await database.dedicated();
    proxy.cut();
    await expect(connection.query('SELECT 1')).rejects.toThrow(LOST);
    connection.destroy();
  }, 20_000);

  it('leaves a pool that works', async () => {
    expect(await database.rows('SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });
});
