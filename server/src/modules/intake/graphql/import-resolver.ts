import {
  Arg,
  Args,
  Authorized,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { Matches } from 'class-validator';
import { INTAKE_TEMPLATES, message, type IntakeKind, type UserError } from '@tepat/shared';
import type { RequestContext } from '../../../platform/graphql/context';
import { inDetail } from '../../../platform/graphql/detail';
import { keyOf } from '../../../platform/graphql/node-id';
import { numberAfter, PageArgs, pageOf, type Connection } from '../../../platform/graphql/paging';
import { Needs } from '../../../platform/graphql/permission';
import { DateScalar } from '../../../platform/graphql/scalars';
import { Payload, userErrorsOf } from '../../../platform/graphql/user-errors';
import type { UploadShelf } from '../../../platform/http/upload';
import { importById } from '../storage/import-store';
import { importsPage, issuesPage } from '../storage/import-pages';
import { askCommit } from '../use-cases/ask-commit';
import { cancelImport } from '../use-cases/cancel-import';
import { registerUpload } from '../use-cases/register-upload';
import { importNode, issueCountsOf, type ImportNode } from './import-node';
import {
  DeliveryMode,
  ImportConnection,
  ImportIssue,
  ImportIssueConnection,
  ImportIssueCount,
  ImportType,
} from './import-type';

@InputType({ description: 'A file that POST /uploads took, and what it is.' })
export class StartImportInput {
  @Field(() => String, { description: 'The upload as POST /uploads named it.' })
  @Matches(/^[a-f0-9]{32}$/)
  upload!: string;

  @Field(() => String, {
    description:
      'Kind of file: families, residents, civil-registry, assets, institutions, central-programs, disability or sanctions.',
  })
  @Matches(/^[a-z-]{3,24}$/)
  kind!: string;

  @Field(() => String, { description: 'Version of the delivery, such as 2026-Q3.' })
  @Matches(/^[A-Za-z0-9._-]{1,24}$/)
  deliveryVersion!: string;

  @Field(() => DeliveryMode, { description: 'Full or delta.' })
  mode!: DeliveryMode;

  @Field(() => DateScalar, { description: 'The day that the facts describe.' })
  referenceDate!: string;
}

@ObjectType({ implements: Payload, description: 'Answer of the mutations of an import.' })
export class ImportPayload extends Payload {
  @Field(() => ImportType, { nullable: true, description: 'The import as it stands now.' })
  import!: ImportType | null;
}

/** Rings a worker for a file: the checks and the commit take minutes, an answer must not. */
export type RingImport = (name: 'import.validate' | 'import.commit', importId: number) => Promise<void>;

@Authorized()
@Resolver(() => ImportType)
export class ImportResolver {
  constructor(
    private readonly shelf: UploadShelf,
    private readonly ring: RingImport,
  ) {}

  @Needs('import.read')
  @Query(() => ImportConnection, { description: 'Uploaded files of intake, newest first.' })
  async imports(@Args(() => PageArgs) args: PageArgs, @Ctx() context: RequestContext): Promise<Connection<ImportType>> {
    const rows = await importsPage(context.platform, args.first + 1, numberAfter(args.after));
    const now = context.platform.clock.now();
    return pageOf(
      rows,
      args,
      (file) => [file.id],
      (file) => importNode(file, now, context.locale),
    );
  }

  @Needs('import.start')
  @Mutation(() => ImportPayload, {
    description: 'Begins to validate an uploaded file. Nothing is changed before commitImport.',
  })
  async startImport(
    @Arg('input', () => StartImportInput, { description: 'The file.' }) input: StartImportInput,
    @Ctx() context: RequestContext,
  ): Promise<ImportPayload> {
    const actor = context.actor();
    if (!isKind(input.kind))
      return refused(context, { code: 'INPUT_INVALID', field: 'kind', params: { field: 'kind' } });
    const waiting = await this.shelf.find(input.upload, `${actor.kind}:${actor.id}`);
    if (!waiting) return refused(context, { code: 'NOT_FOUND', field: 'upload' });
    const { kind, deliveryVersion, mode, referenceDate } = input;
    const registered = await registerUpload(context.platform, actor, {
      ...waiting,
      kind,
      deliveryVersion,
      mode,
      referenceDate,
    });
    if (!registered.ok) return refused(context, registered.error);
    await this.shelf.discard(input.upload, `${actor.kind}:${actor.id}`);
    const { importId, noChange } = registered.value;
    if (!noChange) await this.ring('import.validate', importId);
    return payload(context, importId);
  }

  @Needs('import.commit')
  @Mutation(() => ImportPayload, {
    description:
      'Commits a validated import as one revision, all or nothing. One that waits for approval is committed by another person than its uploader.',
  })
  async commitImport(
    @Arg('id', () => ID, { description: 'Id of the import.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<ImportPayload> {
    const asked = await askCommit(context.platform, context.actor(), keyOf('Import', id) ?? 0);
    if (!asked.ok) return refused(context, asked.error);
    await this.ring('import.commit', asked.value.id);
    return payload(context, asked.value.id);
  }

  @Needs('import.cancel')
  @Mutation(() => ImportPayload, { description: 'Gives up an import that is not committed.' })
  async cancelImport(
    @Arg('id', () => ID, { description: 'Id of the import.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<ImportPayload> {
    const cancelled = await cancelImport(context.platform, context.actor(), keyOf('Import', id) ?? 0);
    return cancelled.ok ? payload(context, cancelled.value.importId) : refused(context, cancelled.error);
  }

  @FieldResolver(() => [ImportIssueCount])
  issueCounts(@Root() file: ImportNode, @Ctx() context: RequestContext): ImportIssueCount[] {
    return issueCountsOf(file, context.locale);
  }

  @FieldResolver(() => ImportIssueConnection, {
    description: 'The first thousand bad cells; all of them stand in the error file.',
  })
  async issues(
    @Root() { key }: ImportNode,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<ImportIssue>> {
    const { platform, locale } = context;
    inDetail(context, 'import.issues', key);
    const rows = await issuesPage(platform.database, key, args.first + 1, numberAfter(args.after) ?? 0);
    return pageOf(
      rows,
      args,
      (issue) => [issue.seq],
      ({ line, column, shown, code, severity, params }) => ({
        line,
        column,
        value: shown,
        code,
        severity,
        message: message(locale, code, params),
      }),
    );
  }
}

function isKind(kind: string): kind is IntakeKind {
  return Object.hasOwn(INTAKE_TEMPLATES, kind);
}

async function payload(context: RequestContext, importId: number): Promise<ImportPayload> {
  const file = await importById(context.platform, importId);
  return { import: file ? importNode(file, context.platform.clock.now(), context.locale) : null, userErrors: [] };
}

function refused(context: RequestContext, error: UserError): ImportPayload {
  return { import: null, userErrors: userErrorsOf(context.locale, error) };
}
