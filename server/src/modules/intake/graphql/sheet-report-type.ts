import { Field, ObjectType } from 'type-graphql';
import { message, type Locale } from '@tepat/shared';
import { CountScalar } from '../../../platform/graphql/scalars';
import type { JudgedSheet } from '../use-cases/judge-sheet';

const SHOWN = 500;

@ObjectType({ description: 'One bad cell of a small file.' })
export class SheetIssue {
  @Field(() => CountScalar, { description: 'Line of the file, the header being line 1.' })
  line!: number;

  @Field(() => String, { description: 'Column; empty for a fault of the whole row or file.' })
  column!: string;

  @Field(() => String, { description: 'What stood there; numbers of persons are masked.' })
  value!: string;

  @Field(() => String, { description: 'Code of the message.' })
  code!: string;

  @Field(() => String, { description: 'ERROR keeps the row out; WARNING does not.' })
  severity!: string;

  @Field(() => String, { description: 'The sentence, in the language of the request.' })
  message!: string;
}

@ObjectType({ description: 'What was found in a small file: every row has one verdict.' })
export class SheetReport {
  @Field(() => CountScalar, { description: 'Rows.' })
  rowTotal!: number;

  @Field(() => CountScalar, { description: 'Rows accepted.' })
  rowAccepted!: number;

  @Field(() => CountScalar, { description: 'Rows rejected.' })
  rowRejected!: number;

  @Field(() => [SheetIssue], { description: 'The first five hundred findings, in the order of lines.' })
  issues!: SheetIssue[];
}

export function sheetReport({ rows, accepted, rejected, issues }: JudgedSheet, locale: Locale): SheetReport {
  return {
    rowTotal: rows.length,
    rowAccepted: accepted,
    rowRejected: rejected,
    issues: issues.slice(0, SHOWN).map(({ line, column, shown, code, severity, params }) => ({
      ...{ line, column, code, severity },
      value: shown,
      message: message(locale, code, params),
    })),
  };
}
