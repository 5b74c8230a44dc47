import { ConsoleList, ConsoleTable, RecordLink } from '../layout';
import { useFormat } from '../i18n';
import { DataTable } from 'react-admin';
import type { Night } from './source';

export function NightList() {
  const format = useFormat();
  return (
    <ConsoleList>
      <ConsoleTable>
        <DataTable.Col<Night>
          source="runDate"
          disableSort
          render={(night) => <RecordLink>{format.date(night.runDate)}</RecordLink>}
        />
      </ConsoleTable>
    </ConsoleList>
  );
}
