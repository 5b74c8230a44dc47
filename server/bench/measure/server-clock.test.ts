import { entriesOf } from './server-clock';

const HEAD = '# User@Host: tepat_app[tepat_app] @  [127.0.0.1]  Id:    52\n';

describe('the slow log of a server', () => {
  it('is read as MySQL writes it, with what was only prepared in the time and not in the count', () => {
    const text =
      `# Time: 2026-11-23T03:38:02.983647Z\n${HEAD}` +
      '# Query_time: 0.000250  Lock_time: 0.000000 Rows_sent: 0  Rows_examined: 0\nSET timestamp=1795405082;\n# administrator command: Prepare;\n' +
      `# Time: 2026-11-23T03:38:02.986123Z\n${HEAD}` +
      '# Query_time: 0.001500  Lock_time: 0.000001 Rows_sent: 1  Rows_examined: 1\nSET timestamp=1795405082;\nSELECT 1;\n';
    expect(entriesOf(text)).toEqual({ told: 1, times: [0.25, 1.5] });
  });

  it('is read as MariaDB writes it', () => {
    const text =
      `# Time: 261123  3:38:02\n# User@Host: tepat_app[tepat_app] @  [127.0.0.1]\n# Thread_id: 7  Schema: tepat  QC_hit: No\n` +
      '# Query_time: 0.002000  Lock_time: 0.000010  Rows_sent: 1  Rows_examined: 3\n# Rows_affected: 0  Bytes_sent: 60\nSET timestamp=1795405082;\nSELECT 2;\n';
    expect(entriesOf(text)).toEqual({ told: 1, times: [2] });
  });

  it('says nothing of a server that was asked nothing', () => {
    expect(entriesOf('')).toEqual({ told: 0, times: [] });
  });
});
