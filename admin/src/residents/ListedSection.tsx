import { client } from '@tepat/shared';
import {
  Answered,
  Count,
  EmptyState,
  fill,
  ListStateChip,
  Money,
  nodeWith,
  RecordLink,
  Section,
  SimpleTable,
  StateChip,
  useDocument,
  useWords,
} from '../components';
import { useMay } from '../access';
import { useFormat } from '../i18n';
import { RaiseObjection } from '../objections/RaiseObjection';
import { residentMessages } from './messages';

type Listed = Extract<NonNullable<client.ResidentListsQuery['node']>, { listed: unknown }>['listed'][number];
type Row = Listed['row'];

/** Every list that named the person, as frozen with it. */
export function ListedSection({ residentId }: { readonly residentId: string }) {
  const t = useWords(residentMessages).residents.listed;
  const format = useFormat();
  const may = useMay();
  const isAllowed = may('list.rows.read');
  const mayObject = may('objection.raise');
  const seesOrder = may('welfare.score.read');
  const query = useDocument(client.ResidentListsDocument, { id: residentId }, { enabled: isAllowed });
  if (!isAllowed) return null;
  return (
    <Section title={t.title}>
      <Answered query={query} pick={(answer) => nodeWith(answer.node, 'listed')}>
        {({ listed }) =>
          listed.length === 0 ? (
            <EmptyState>{t.empty}</EmptyState>
          ) : (
            <SimpleTable
              caption={t.caption}
              rows={listed}
              keyOf={({ list, row }) => `${list.id} ${row.standing} ${row.kind}`}
              columns={[
                {
                  label: t.list,
                  render: ({ list }) => (
                    <RecordLink kind="lists" id={list.id}>
                      {fill(t.listOf, {
                        program: list.program?.code ?? '',
                        period: format.period(list.period),
                        version: list.version,
                      })}
                    </RecordLink>
                  ),
                },
                { label: t.state, render: ({ list }) => <ListStateChip state={list.status} /> },
                { label: t.standing, render: ({ row }) => <Standing row={row} /> },
                ...(seesOrder
                  ? [
                      {
                        label: t.position,
                        align: 'right' as const,
                        render: ({ row }: Listed) => <Count value={row.position} />,
                      },
                    ]
                  : []),
                { label: t.amount, align: 'right', render: ({ row }) => <Money value={row.amount} /> },
                ...(mayObject
                  ? [
                      {
                        label: t.object,
                        render: ({ list, row }: Listed) =>
                          row.decisionId && (
                            <RaiseObjection
                              decision={row.decisionId}
                              list={list.id}
                              about={fill(t.listOf, {
                                program: list.program?.code ?? '',
                                period: format.period(list.period),
                                version: list.version,
                              })}
                            />
                          ),
                      },
                    ]
                  : []),
              ]}
            />
          )
        }
      </Answered>
    </Section>
  );
}

/** As what the person stands on the list, and whether it pays: a suspended recipient keeps the place, not the money. */
function Standing({ row }: { readonly row: Row }) {
  const t = useWords(residentMessages).residents.listed;
  return (
    <>
      {t.standings[row.standing]}
      {row.kind === 'BACK_PAY' && `, ${t.backPay}`}
      {row.status === 'HELD' && (
        <div>
          <StateChip wraps tone="warning">
            {t.held}
          </StateChip>
        </div>
      )}
    </>
  );
}
