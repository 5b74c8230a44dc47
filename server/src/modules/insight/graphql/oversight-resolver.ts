import {
  Args,
  ArgsType,
  Authorized,
  Ctx,
  Field,
  Float,
  Int,
  ObjectType,
  Query,
  registerEnumType,
  Resolver,
} from 'type-graphql';
import { addDays, plainDate, runDateAt, type PlainDate } from '@tepat/shared';
import type { RequestContext } from '../../../platform/graphql/context';
import { Needs } from '../../../platform/graphql/permission';
import { refusal } from '../../../platform/graphql/refusal';
import { DateScalar } from '../../../platform/graphql/scalars';
import { accountNames } from '../../access';
import { noteRead } from '../../audit/graphql';
import { regionName } from '../../regions';
import { OVERSIGHT_MEASURES, type OversightBy, type OversightMeasure, type OversightTable } from '../domain/oversight';
import { SMALLEST_GROUP } from '../domain/rates';
import { oversightOf } from '../use-cases/oversight-of';

const MEASURES = Object.fromEntries(OVERSIGHT_MEASURES.map((name) => [name, name])) as {
  [Name in OversightMeasure]: Name;
};
registerEnumType(MEASURES, {
  name: 'OversightMeasure',
  description: 'What is looked for.',
  valuesConfig: {
    CROSSED_BOUND: { description: 'Applied corrections that moved a family under a programme’s bound.' },
    BUNCHED: { description: 'Of those that ended near a bound, the ones just below it.' },
    EVIDENCE_REUSED: { description: 'Corrections whose evidence lies beside another case, too.' },
    NIGHT_BURST: { description: 'Sent in among four or more within an hour of the night (21.00 to 05.00).' },
    PASSED_BY_PAIR: { description: 'Passed on at the first look, by proposer and verifier.' },
  },
});
const BY = { OFFICER: 'OFFICER', RT: 'RT', PAIR: 'PAIR' } as const;
registerEnumType(BY, { name: 'OversightBy', description: 'Whose share it is.' });

@ObjectType({ description: 'How often a group did it, beside everybody else. Unusual is not wrong.' })
export class OversightGroup {
  @Field(() => String, { description: 'Key of the group within its table.' })
  key!: string;

  @Field(() => String, { description: 'Officials by name; an RT with its kelurahan.' })
  label!: string;

  @Field(() => Int, { description: 'How many were looked at.' })
  of!: number;

  @Field(() => Int, { description: 'How many of them are of the kind.' })
  hits!: number;

  @Field(() => Float, { description: 'hits ÷ of.' })
  share!: number;

  @Field(() => Float, { nullable: true, description: 'The same share of all others; null where they are too few.' })
  base!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'In how many of the groups shown chance alone would put as much.',
  })
  byChance!: number | null;
}

@ObjectType('OversightTable', { description: 'One measure by one kind of group, the least explained by chance first.' })
export class OversightTableType {
  @Field(() => MEASURES, { description: 'What is looked for.' })
  measure!: OversightMeasure;

  @Field(() => BY, { description: 'Whose share it is.' })
  by!: OversightBy;

  @Field(() => Int, { description: 'Looked at in all.' })
  of!: number;

  @Field(() => Int, { description: 'Of the kind in all.' })
  hits!: number;

  @Field(() => [OversightGroup], { description: 'The first hundred.' })
  groups!: OversightGroup[];

  @Field(() => Int, { description: 'Groups too small to be told apart.' })
  smallGroups!: number;

  @Field(() => Int, { description: 'What they did together.' })
  smallOf!: number;

  @Field(() => Int, { description: 'Of the kind among that.' })
  smallHits!: number;
}

@ObjectType('OversightReport', {
  description: 'What is unusual about the corrections of a period. It blocks nothing and proves nothing.',
})
export class OversightReportType {
  @Field(() => DateScalar, { description: 'First day.' })
  from!: PlainDate;

  @Field(() => DateScalar, { description: 'Last day.' })
  until!: PlainDate;

  @Field(() => Int, { description: 'Corrections submitted in the period.' })
  corrections!: number;

  @Field(() => Boolean, { description: 'There were more than are read at once: the oldest are left out.' })
  truncated!: boolean;

  @Field(() => Int, { description: 'Groups with fewer are told together.' })
  smallestGroup!: number;

  @Field(() => [OversightTableType], { description: 'The tables.' })
  tables!: OversightTableType[];
}

@ArgsType()
class OversightArgs {
  @Field(() => DateScalar, { description: 'First day.' })
  from!: string;

  @Field(() => DateScalar, { description: 'Last day; at most a year after the first.' })
  until!: string;
}

const LONGEST_DAYS = 366;
const MOST_GROUPS = 100;
const MIDNIGHT = 'T00:00:00+07:00';

@Authorized()
@Resolver(() => OversightReportType)
export class OversightResolver {
  @Needs('oversight.read')
  @Query(() => OversightReportType, {
    description: 'Corrections of a period by officer, RT and pair, each share beside the base rate of all others.',
  })
  async oversightReport(
    @Args(() => OversightArgs) args: OversightArgs,
    @Ctx() context: RequestContext,
  ): Promise<OversightReportType> {
    const [from, until] = [plainDate(args.from), plainDate(args.until)];
    if (until < from || until > addDays(from, LONGEST_DAYS)) throw refusal('BAD_PERIOD', 'At most a year.');
    const { tables, corrections, truncated } = await oversightOf(context.platform, {
      from: new Date(`${from}${MIDNIGHT}`),
      until: new Date(`${addDays(until, 1)}${MIDNIGHT}`),
    });
    const shown = tables.map((table) => ({ ...table, groups: table.groups.slice(0, MOST_GROUPS) }));
    const names = await namesIn(context, shown);
    return {
      from,
      until: until > runDateAt(context.platform.clock.now()) ? runDateAt(context.platform.clock.now()) : until,
      smallestGroup: SMALLEST_GROUP,
      ...{ corrections, truncated },
      tables: shown.map(({ measure, by, of, hits, groups, small }) => ({
        ...{ measure, by, of, hits },
        groups: groups.map(({ group, ...rate }) => ({ key: group, label: labelOf(by, group, names), ...rate })),
        smallGroups: small.groups,
        smallOf: small.of,
        smallHits: small.hits,
      })),
    };
  }
}

const peopleOf = (by: OversightBy, group: string): string[] => (by === 'RT' ? [] : group.split('/'));

/** Officials are told of by name; that they were looked at is told to the trail. */
async function namesIn(
  context: RequestContext,
  tables: readonly Pick<OversightTable, 'by' | 'groups'>[],
): Promise<ReadonlyMap<number, string>> {
  const people = tables.flatMap(({ by, groups }) => groups.flatMap(({ group }) => peopleOf(by, group)));
  const ids = [...new Set(people)].filter((id) => /^\d+$/.test(id)).map(Number);
  noteRead(
    context,
    ids.map((id) => ({ kind: 'USER', id: String(id) })),
  );
  return accountNames(context.platform.database, ids);
}

function labelOf(by: OversightBy, group: string, names: ReadonlyMap<number, string>): string {
  if (by !== 'RT') {
    return peopleOf(by, group)
      .map((id) => names.get(Number(id)) ?? id)
      .join(' → ');
  }
  const [kelurahan = '', rw = '', rt = ''] = group.split('/');
  return `RT ${rt.padStart(3, '0')}/RW ${rw.padStart(3, '0')} ${regionName(kelurahan)}`;
}
