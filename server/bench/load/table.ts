import type { LoadResult, OperationRow } from './load';
import { DECISIONS } from '../report/targets';
import { OPERATIONS } from './operations';

/** A night may cost readers so many times their usual p95. */
const NIGHT_RATIO = 2;

const NIGHT_MISSED = `[missed](${DECISIONS}/2026-11-23-the-night-gives-way.md)`;

const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

/** The load of one run as markdown tables. */
export function loadTable(result: LoadResult): string {
  const { engine, version, families, residents, machine, spike, night } = result;
  const parts = [
    `${engine} ${version}, ${families} families, ${residents} residents, ${machine.cores} cores of ${machine.cpu}; the reader runs beside the API on the same cores. \`${result.command}\``,
    table(
      ['one reader alone', 'p50 ms', 'p95 ms', 'p99 ms', 'p95 to beat', ''],
      result.alone.map((each) => {
        const { label, target } = OPERATIONS[each.operation];
        const met = target === null ? '' : each.p95 < target ? 'met' : 'missed';
        return [label, each.p50, each.p95, each.p99, target ?? '–', met];
      }),
    ),
    table(
      ['connections', 'requests/s', 'p50 ms', 'p95 ms', 'p99 ms', 'CPU ms a request: API', 'database', 'faults'],
      result.steps.map((step) => [
        step.connections,
        step.perSecond,
        step.p50,
        step.p95,
        step.p99,
        step.apiCpu ?? '–',
        step.databaseCpu ?? '–',
        step.faults,
      ]),
    ),
    `Spike from ${spike.connections} to ${spike.spikeConnections} connections: p95 ${spike.p95Before} ms before, ${spike.p95During} ms during; back after ${spike.recoveredAfter ?? 'more than 30'} s; faults ${spike.faults}. Peak memory of the API: ${result.apiPeakMegabytes === null ? 'unknown' : `${Math.round(result.apiPeakMegabytes)} MB`}.`,
  ];
  if (night) {
    const at = (rows: readonly OperationRow[], operation: string): OperationRow | undefined =>
      rows.find((each) => each.operation === operation);
    parts.push(
      table(
        [
          `${night.connections} readers, p95 ms`,
          'before the night',
          `during (${night.seconds} s)`,
          'ratio',
          `≤ ${NIGHT_RATIO}`,
        ],
        night.before.map(({ operation, p95 }) => {
          const during = at(night.during, operation)?.p95 ?? 0;
          const ratio = p95 > 0 ? during / p95 : null;
          const verdict = ratio === null ? '' : ratio <= NIGHT_RATIO ? 'met' : NIGHT_MISSED;
          return [OPERATIONS[operation].label, p95, during, ratio?.toFixed(2) ?? '–', verdict];
        }),
      ),
    );
  }
  return parts.join('\n\n');
}
