import { readFile } from 'node:fs/promises';
import { Length, Matches, MaxLength } from 'class-validator';
import { Arg, Authorized, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { correctionNumber, plainDate, type CorrectionChannel } from '@tepat/shared';
import type { RequestContext } from '../../../platform/graphql/context';
import { Needs } from '../../../platform/graphql/permission';
import { DateScalar } from '../../../platform/graphql/scalars';
import { Payload, userErrorsOf } from '../../../platform/graphql/user-errors';
import type { UploadShelf } from '../../../platform/http/upload';
import { waitsToBeAsked } from '../../evidence';
import { SheetReport, sheetReport } from '../../intake/graphql';
import { reachOf } from '../../registry';
import { proposeByFile } from '../use-cases/propose-by-file';
import { CorrectionChannelEnum } from './correction-enum';

@InputType({ description: 'What a session of deliberation proposes, as a file; minutes and date once for all of it.' })
export class ProposeByFileInput {
  @Field(() => String, { description: 'The upload as POST /uploads/sheets named it.' })
  @Matches(/^[a-f0-9]{32}$/)
  upload!: string;

  @Field(() => Boolean, { description: 'False: the file is judged only. True: drafts are made, when no row is wrong.' })
  apply!: boolean;

  @Field(() => CorrectionChannelEnum, { description: 'By which way the matter reached the office.' })
  channel!: CorrectionChannel;

  @Field(() => String, { nullable: true, description: 'Number of the letter, where the channel brings one.' })
  @MaxLength(60)
  letterNumber?: string | null;

  @Field(() => String, { description: 'Number of the minutes of the session.' })
  @Length(1, 60)
  minutesNumber!: string;

  @Field(() => DateScalar, { description: 'Day of the session.' })
  observedOn!: string;

  @Field(() => String, { description: 'What was found, for those who check it.' })
  @Length(3, 500)
  reason!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The signed minutes, as POST /uploads/evidence named the upload: laid beside every draft.',
  })
  @Matches(/^[a-f0-9]{32}$/)
  minutes?: string | null;
}

@ObjectType({ implements: Payload, description: 'Answer of proposeByFile.' })
export class ProposalFilePayload extends Payload {
  @Field(() => SheetReport, { nullable: true, description: 'What was found in the file: every row has one verdict.' })
  report!: SheetReport | null;

  @Field(() => [String], {
    description: 'Numbers of the drafts that the file has made, now or when it was sent before.',
  })
  drafts!: string[];
}

@Authorized()
@Resolver()
export class ProposalFileResolver {
  constructor(private readonly shelf: UploadShelf) {}

  @Needs('correction.propose')
  @Mutation(() => ProposalFilePayload, {
    description:
      'Judges the proposals of a session row by row, and makes a draft for each family when no row is wrong.',
  })
  async proposeByFile(
    @Arg('input', () => ProposeByFileInput, { description: 'The file and its session.' }) input: ProposeByFileInput,
    @Ctx() context: RequestContext,
  ): Promise<ProposalFilePayload> {
    const { locale } = context;
    const actor = context.actor();
    const { upload, apply, channel, letterNumber, minutesNumber, observedOn, reason } = input;
    const owner = `${actor.kind}:${actor.id}`;
    const waiting = await this.shelf.find(upload, owner);
    const minutes = input.minutes ? await this.shelf.find(input.minutes, owner) : null;
    const lost = waiting === null ? 'upload' : input.minutes && minutes === null ? 'minutes' : null;
    if (waiting === null || lost !== null) {
      const userErrors = userErrorsOf(locale, { code: 'NOT_FOUND', field: lost ?? 'upload' });
      return { report: null, drafts: [], userErrors };
    }
    const proposed = await proposeByFile(context.platform, actor, {
      path: waiting.path,
      reach: reachOf(context.scope('correction.propose')),
      session: {
        channel,
        letterNumber: letterNumber ?? null,
        minutesNumber,
        observedOn: plainDate(observedOn),
        reason,
      },
      minutes: minutes && { bytes: await readFile(minutes.path), name: minutes.fileName },
      apply,
    });
    const waits = !proposed.ok && proposed.error.every(({ code }) => waitsToBeAsked(code));
    if (input.minutes && apply && !waits) await this.shelf.discard(input.minutes, owner);
    if (!proposed.ok) return { report: null, drafts: [], userErrors: userErrorsOf(locale, proposed.error) };
    const { sheet, correctionIds } = proposed.value;
    return {
      report: sheetReport(sheet, locale),
      drafts: correctionIds.map(correctionNumber),
      userErrors: [],
    };
  }
}
